import type { Block, HeadingLevel, ListItem } from '../blocks';
import { textNode, textParagraph } from '../blocks';
import type { Findings } from '../findings';
import type { ParsedSection } from '../parsed-article';
import { findHeadings } from './headings';
import type { SourceLine } from './source-lines';
import { bulleted, markedHeading } from './source-lines';

interface SplitOptions {
  /** The lines follow the summary, so the first of them has to be a heading. */
  opensWithHeading: boolean;
  /** How many sections the article has before these lines. */
  sectionsBefore: number;
}

interface SplitText {
  /** The lines before the first heading. */
  before: SourceLine[];
  sections: ParsedSection[];
}

/**
 * Splits lines into sections by their headings. If any headings are marked with `#`, only these count:
 * those of the highest level open sections, deeper ones stay in the body.
 */
export function splitSections(
  lines: readonly SourceLine[],
  findings: Findings,
  { opensWithHeading, sectionsBefore }: SplitOptions,
): SplitText {
  const marks = lines.map((line) => markedHeading(line.text));
  const levels = marks.flatMap((mark) => (mark === null ? [] : [mark.level]));
  const unmarked = levels.length === 0 ? findHeadings(lines, opensWithHeading) : new Set<number>();
  const sectionLevel = levels.reduce((least, level) => Math.min(least, level), Infinity);

  const before: SourceLine[] = [];
  const sections: ParsedSection[] = [];
  let body: Block[] | null = null;
  lines.forEach((line, index) => {
    const mark = marks[index] ?? null;
    const opens =
      unmarked.has(index) || (mark !== null && (mark.level === sectionLevel || body === null));
    if (opens) {
      body = [];
      const part = `sections.${sectionsBefore + sections.length}`;
      findings.locate(part, line.number);
      findings.locate(`${part}.heading`, line.number);
      sections.push({ heading: mark?.text ?? line.text, body });
    } else if (body === null) {
      before.push(line);
    } else {
      if (body.length === 0)
        findings.locate(`sections.${sectionsBefore + sections.length - 1}.body`, line.number);
      append(body, line, mark);
    }
  });
  return { before, sections };
}

/** Returns the only section of a text without headings, or none if there is no text. */
export function sectionWithoutHeading(
  lines: readonly SourceLine[],
  findings: Findings,
): ParsedSection[] {
  const [first] = lines;
  if (first === undefined) return [];
  findings.locate('sections.0', first.number);
  const body: Block[] = [];
  for (const line of lines) append(body, line, null);
  return [{ heading: null, body }];
}

function append(
  body: Block[],
  line: SourceLine,
  mark: { level: number; text: string } | null,
): void {
  if (mark !== null) {
    body.push({
      type: 'heading',
      level: headingLevel(mark.level),
      children: [textNode(mark.text)],
    });
    return;
  }
  const entry = bulleted(line.text);
  if (entry === null || entry === '') {
    body.push(textParagraph(line.text));
    return;
  }
  const item: ListItem = { type: 'list-item', children: [textNode(entry)] };
  const last = body.at(-1);
  if (last?.type === 'list') last.children.push(item);
  else body.push({ type: 'list', format: 'unordered', children: [item] });
}

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];

function headingLevel(level: number): HeadingLevel {
  return LEVELS[level - 1] ?? 6;
}
