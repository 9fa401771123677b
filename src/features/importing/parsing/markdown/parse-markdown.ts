import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isCommentsBlock } from '../comments-block';
import type { Findings } from '../findings';
import type { FrontFields } from '../front-matter/fields';
import type { ParsedSection, ParsedSummary } from '../parsed-article';
import { excerpt, isBlank } from '../text';
import { bodyOf } from './body';
import type { Context } from './context';
import { createContext, reportUnusedDefinitions } from './context';
import { headingText, readOpening, readTitle } from './opening';
import type { OutlineSection } from './outline';
import { outlineOf } from './outline';
import { readTree } from './read-tree';
import { readSummary } from './summary';
import { lineOfNode } from './tree';

interface MarkdownArticle {
  title: string | null;
  lead: string | null;
  summary: ParsedSummary | null;
  sections: ParsedSection[];
}

/**
 * Parses the body of an article written in Markdown. The rules are in `outline.ts` (sections),
 * `opening.ts` (text before the first heading) and `body.ts` (blocks).
 *
 * @param text the text below the front matter, whose lines have the same numbers as in the file
 * @returns `null` if a fault prevents the parser from reading the rest of the file
 */
export function parseMarkdown(
  text: string,
  front: FrontFields,
  findings: Findings,
): MarkdownArticle | null {
  const tree = readTree(text);
  if (!tree.ok) {
    findings.fault(tree.fault.line, tree.fault.reason);
    return null;
  }
  const context = createContext(text, tree.root, findings);
  const nodes = tree.root.children;

  const title = readTitle(nodes, front.title, context);
  const outline = outlineOf(title.body, context, front.summary === null);
  const opening = readOpening(outline.opening, front.lead, context);
  const summary = outline.summary === null ? front.summary : readSummary(outline.summary, context);
  const sections = readSections(outline.sections, opening.rest, context);
  reportUnusedDefinitions(tree.root, context);
  return { title: title.text, lead: opening.lead, summary, sections };
}

function readSections(
  sections: readonly OutlineSection[],
  opening: RootContent[],
  context: Context,
): ParsedSection[] {
  const { findings } = context;
  const first = opening[0];
  const kept = withoutComments(sections);
  if (first !== undefined) {
    const line = lineOfNode(first);
    if (kept.length === 0)
      findings.fault(
        line,
        `“${excerpt(toString(first))}” has no heading above it and cannot be part of the lead: add a heading`,
      );
    else
      findings.conversion(
        line,
        'content before the first heading',
        'beginning of the first section',
      );
  }
  return kept.map((section, index) => {
    const part = `sections.${index}`;
    const line = lineOfNode(section.heading);
    const heading = headingText(section.heading, 'a heading', context);
    findings.locate(part, line);
    findings.locate(`${part}.heading`, line);
    if (isBlank(heading))
      findings.fault(line, 'this heading has no text: add a text, or remove the heading');
    const nodes = index === 0 ? [...opening, ...section.nodes] : section.nodes;
    findings.locate(`${part}.body`, nodes[0] === undefined ? line : lineOfNode(nodes[0]));
    return { heading, body: bodyOf(nodes, context) };
  });
}

/** Removes the comments block at the end of a page. */
function withoutComments(sections: readonly OutlineSection[]): readonly OutlineSection[] {
  const last = sections.at(-1);
  if (last === undefined) return sections;
  const isText = last.nodes.every((node) => node.type === 'paragraph');
  const lines = last.nodes.flatMap((node) => toString(node).split('\n'));
  return isText && isCommentsBlock(toString(last.heading).trim(), lines)
    ? sections.slice(0, -1)
    : sections;
}
