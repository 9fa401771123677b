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
import { outlineOf } from './outline';
import { readTree } from './read-tree';
import { readSummary } from './summary';
import { lineOfNode } from './tree';

export interface MarkdownArticle {
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
 * Reads an article written in Markdown. The rules stand where they are kept: what the front matter
 * may say in `front-matter-fields.ts`, what opens a section in `outline.ts`, what becomes of text
 * before the first heading in `opening.ts`, and how Markdown becomes blocks in `body.ts`.
 *
 * Null: the file could not be read far enough to say more about it than the faults found.
 */
export function parseMarkdown(
  text: string,
  fileDate: string | null,
  findings: Findings,
): MarkdownArticle | null {
  const tree = readTree(text);
  if (!tree.ok) {
    findings.fault(tree.fault.line, tree.fault.reason);
    return null;
  }
  const frontMatter = readFrontMatter(tree.root, text, findings);
  if (frontMatter === null) return null;
  const front = readFields(frontMatter, findings);
  const context = createContext(text, tree.root, findings);
  const nodes = tree.root.children.filter((node) => node.type !== 'yaml' && node.type !== 'toml');

  const title = readTitle(nodes, front.title, context);
  if (
    title.text === null &&
    !findings.faults.some((fault) => fault.line === findings.lines.title)
  ) {
    findings.fault(
      1,
      'there is no title: give one in the front matter, or begin the text with a heading “# Title”',
    );
  }
  const publicationDate =
    front.date === null ? dateOfFileName(fileDate, findings) : (front.date ?? null);

  const outline = outlineOf(title.body, context);
  const opening = readOpening(outline.opening, front.lead, context);
  const summary = outline.summary === null ? null : readSummary(outline.summary, context);
  const sections = readSections(outline.sections, opening.rest, context);
  reportUnusedDefinitions(tree.root, context);
  const end = tree.root.children[0]?.position?.end.offset ?? 0;
  return {
    front,
    title: title.text,
    publicationDate,
    lead: opening.lead,
    summary,
    sections,
    body: nodes.length === tree.root.children.length ? text : text.slice(end),
  };
}

function dateOfFileName(fileDate: string | null, findings: Findings): string | null {
  const reading = readDate(fileDate ?? '');
  if (reading.kind === 'date') {
    findings.stands('publicationDate', 1);
    return reading.date;
  }
  findings.fault(
    1,
    reading.kind === 'impossible'
      ? `${reading.written}, in the name of the file, is no day of the calendar: rename it, or give a date in the front matter`
      : 'there is no date: give one in the front matter, such as “date: 2025-12-12”',
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
  const kept = withoutComments(sections);
  if (first !== undefined) {
    const line = lineOfNode(first);
    if (kept.length === 0)
      findings.fault(
        line,
        `“${excerpt(toString(first))}” stands under no heading, and cannot be part of the lead: put a heading above it`,
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
    findings.stands(part, line);
    findings.stands(`${part}.heading`, line);
    if (isBlank(heading))
      findings.fault(line, 'this heading has no text: write one, or remove the heading');
    const nodes = index === 0 ? [...opening, ...section.nodes] : section.nodes;
    findings.stands(`${part}.body`, nodes[0] === undefined ? line : lineOfNode(nodes[0]));
    return { heading, body: bodyOf(nodes, context) };
  });
}

/** Without the comments block that pages end in. */
function withoutComments(sections: readonly OutlineSection[]): readonly OutlineSection[] {
  const last = sections.at(-1);
  if (last === undefined) return sections;
  const isText = last.nodes.every((node) => node.type === 'paragraph');
  const lines = last.nodes.flatMap((node) => toString(node).split('\n'));
  return isText && isCommentsBlock(toString(last.heading).trim(), lines)
    ? sections.slice(0, -1)
    : sections;
}
