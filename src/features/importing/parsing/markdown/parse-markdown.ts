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
import { findSummary, isComplete } from './find-summary';
import { carryHtml } from './html/carry';
import { outlineOf, visibleNodes } from './outline';
import { carryParagraphForms } from './paragraph-forms';
import type { MarkupFormat } from './read-tree';
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
  { front, format }: { front: FrontFields; format: MarkupFormat },
  findings: Findings,
): MarkdownArticle | null {
  const tree = readTree(text, format, findings);
  if (!tree.ok) {
    findings.fault(tree.fault.line, tree.fault.reason);
    return null;
  }
  const context = createContext(tree.source, tree.root, findings);
  carryHtml(tree.root, context);
  carryParagraphForms(tree.root, context);
  const nodes = visibleNodes(tree.root.children, context);

  const found = front.summary === null ? findSummary(nodes) : null;
  const lines = found === null || !isComplete(found) ? front.descriptionLines : null;
  const place = lines === null ? found : null;
  if (lines !== null) findings.locate('summary', lines.line);
  const heading = place?.heading ?? null;
  const title = readTitle(nodes, { title: front.title, summary: heading }, context);
  const written = lines?.summary ?? front.summary;
  const summary = place === null ? written : readSummary(place, context);
  const taken = new Set(summary === null ? [] : place?.nodes);
  const outline = outlineOf(title.body, { heading, taken }, context);
  const opening = readOpening(outline.opening, front.lead, context);
  const beginning = [...opening.rest, ...outline.afterSummary];
  const sections = readSections(outline.sections, beginning, context);
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
  const kept = withoutComments(sections, findings);
  if (first !== undefined) {
    const line = lineOfNode(first);
    if (kept.length === 0) return [sectionWithoutHeading(opening, context)];
    findings.conversion(line, 'content before the first heading', 'beginning of the first section');
  }
  return kept.map((section, index) => {
    const part = `sections.${index}`;
    const line = lineOfNode(section.heading);
    const heading = headingText(section.heading, 'a heading', context);
    findings.locate(part, line);
    findings.locate(`${part}.heading`, line);
    if (isBlank(heading))
      findings.shortcoming(line, 'this heading has no text: add a text, or remove the heading');
    const nodes = index === 0 ? [...opening, ...section.nodes] : section.nodes;
    findings.locate(`${part}.body`, nodes[0] === undefined ? line : lineOfNode(nodes[0]));
    return { heading, body: bodyOf(nodes, context) };
  });
}

/** Keeps a text that has no heading in the draft. */
function sectionWithoutHeading(nodes: RootContent[], context: Context): ParsedSection {
  const [first] = nodes;
  const line = first === undefined ? 1 : lineOfNode(first);
  const text = first === undefined ? '' : toString(first);
  context.findings.locate('sections.0', line);
  context.findings.shortcoming(
    line,
    `“${excerpt(text)}” has no heading above it and cannot be part of the lead: add a heading`,
  );
  return { heading: '', body: bodyOf(nodes, context) };
}

/** Removes the comments block at the end of a page. */
function withoutComments(
  sections: readonly OutlineSection[],
  findings: Findings,
): readonly OutlineSection[] {
  const last = sections.at(-1);
  if (last === undefined) return sections;
  const isText = last.nodes.every((node) => node.type === 'paragraph');
  const lines = last.nodes.flatMap((node) => toString(node).split('\n'));
  if (!isText || !isCommentsBlock(toString(last.heading).trim(), lines)) return sections;
  const text = [toString(last.heading), ...lines].join('\n');
  findings.conversion(lineOfNode(last.heading), 'comments block', 'nothing', text);
  return sections.slice(0, -1);
}
