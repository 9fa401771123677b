import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isCommentsBlock } from '../comments-block';
import type { Findings } from '../findings';
import type { ParsedSection, ParsedSummary } from '../parsed-article';
import { readDate } from '../source/date';
import { excerpt, isBlank } from '../text';
import { bodyOf } from './body';
import type { Context } from './context';
import { createContext, reportUnusedDefinitions } from './context';
import { readFrontMatter } from './front-matter';
import type { FrontFields } from './front-matter-fields';
import { readFields } from './front-matter-fields';
import { headingText, readOpening, readTitle } from './opening';
import type { OutlineSection } from './outline';
import { findSummary } from './find-summary';
import { carryHtml } from './html/carry';
import { outlineOf, visibleNodes } from './outline';
import { carryParagraphForms } from './paragraph-forms';
import type { MarkupFormat } from './read-tree';
import { readTree } from './read-tree';
import { readSummary } from './summary';
import { lineOfNode } from './tree';

interface MarkdownArticle {
  front: FrontFields;
  title: string | null;
  publicationDate: string | null;
  lead: string | null;
  summary: ParsedSummary | null;
  sections: ParsedSection[];
  /** The text below the front matter. */
  body: string;
}

/**
 * Parses an article written in Markdown. The rules are in `front-matter-fields.ts` (keys of the front
 * matter), `outline.ts` (sections), `opening.ts` (text before the first heading) and `body.ts` (blocks).
 *
 * @returns `null` if a fault prevents the parser from reading the rest of the file
 */
export function parseMarkdown(
  text: string,
  { fileDate, format }: { fileDate: string | null; format: MarkupFormat },
  findings: Findings,
): MarkdownArticle | null {
  const tree = readTree(text, format, findings);
  if (!tree.ok) {
    findings.fault(tree.fault.line, tree.fault.reason);
    return null;
  }
  const frontMatter = readFrontMatter(tree.root, text, findings);
  if (frontMatter === null) return null;
  const front = readFields(frontMatter, findings);
  const context = createContext(tree.source, tree.root, findings);
  carryHtml(tree.root, context);
  carryParagraphForms(tree.root, context);
  const nodes = visibleNodes(
    tree.root.children.filter((node) => node.type !== 'yaml' && node.type !== 'toml'),
    context,
  );

  const place = front.summary === null ? findSummary(nodes) : null;
  const heading = place?.heading ?? null;
  const title = readTitle(nodes, { title: front.title, summary: heading }, context);
  if (
    title.text === null &&
    !findings.faults.some((fault) => fault.line === findings.lines.title)
  ) {
    findings.fault(
      1,
      'the title is missing: add it to the front matter, or begin the text with a heading “# Title”',
    );
  }
  const publicationDate =
    front.date === null ? dateOfFileName(fileDate, findings) : (front.date ?? null);

  const summary = place === null ? front.summary : readSummary(place, context);
  const taken = new Set(summary === null ? [] : place?.nodes);
  const outline = outlineOf(title.body, { heading, taken }, context);
  const opening = readOpening(outline.opening, front.lead, context);
  const beginning = [...opening.rest, ...outline.afterSummary];
  const sections = readSections(outline.sections, beginning, context);
  reportUnusedDefinitions(tree.root, context);
  const [first] = tree.root.children;
  const isFront = first?.type === 'yaml' || first?.type === 'toml';
  const end = isFront ? (first.position?.end.offset ?? 0) : 0;
  return {
    front,
    title: title.text,
    publicationDate,
    lead: opening.lead,
    summary,
    sections,
    body: text.slice(end),
  };
}

function dateOfFileName(fileDate: string | null, findings: Findings): string | null {
  const reading = readDate(fileDate ?? '');
  if (reading.kind === 'date') {
    findings.locate('publicationDate', 1);
    return reading.date;
  }
  findings.fault(
    1,
    reading.kind === 'impossible'
      ? `the date ${reading.written} in the name of the file does not exist: rename the file, or add a date to the front matter`
      : 'the date is missing: add it to the front matter, such as “date: 2025-12-12”',
  );
  return null;
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
