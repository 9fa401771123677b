import { isCommentsBlock, isCommentsHeading } from '../comments-block';
import type { Findings } from '../findings';
import type { ParsedSection, ParsedSummary } from '../parsed-article';
import { ambiguousReason, readDate, type DateReading, type DateRules } from '../source/date';
import { isSummaryLine } from '../summary-heading';
import { excerpt, oneLine } from '../text';
import { sectionWithoutHeading, splitSections } from './sections';
import type { SourceLine } from './source-lines';
import { markedHeading, sourceLines } from './source-lines';
import { readSummary } from './summary';

interface PlainTextArticle {
  title: string | null;
  /** `null` if the second line is no date. A wrong date is reported. */
  date: DateReading | null;
  /** The line in which the date is, or should be. */
  dateLine: number;
  lead: string | null;
  summary: ParsedSummary | null;
  sections: ParsedSection[];
}

/**
 * Parses an article in the form of `gpt-image-2.ko.txt`: title, date, lead, summary under its heading,
 * sections, and a comments block, which is dropped. Each line is a paragraph.
 *
 * If the summary is at the end, the sections are before it. A text without headings is one section
 * without a heading. Otherwise text between the summary and the first heading after it is a fault, because
 * no part of an article can hold it.
 */
export function parsePlainText(
  text: string,
  findings: Findings,
  dates?: DateRules,
): PlainTextArticle {
  const lines = withoutComments(sourceLines(text));
  const { rest, ...opened } = readOpening(lines, findings, dates);

  const at = rest.findIndex((line) => isSummaryLine(line.text));
  const heading = rest[at];
  if (heading === undefined) return { ...opened, summary: null, ...readText(rest, findings) };

  const { summary, taken } = readSummary(heading, rest.slice(at + 1), findings);
  const before = rest.slice(0, at);
  const after = rest.slice(at + 1 + taken);
  if (after.length === 0) return { ...opened, summary, ...readText(before, findings) };

  const opening = withLead(before, hasMarks(before), findings);
  const closing = splitSections(after, findings, {
    opensWithHeading: true,
    sectionsBefore: opening.sections.length,
  });
  const [orphan] = closing.before;
  if (opening.sections.length + closing.sections.length === 0) {
    const sections = sectionWithoutHeading(closing.before, findings);
    return { ...opened, summary, lead: opening.lead, sections };
  }
  // If the summary does not have three lines, it is unclear where it ends.
  if (orphan !== undefined && summary !== null) {
    findings.fault(
      orphan.number,
      `the text “${excerpt(orphan.text)}” follows the three lines of the summary and has no heading: add a heading line above it, or move it above the summary`,
    );
  }
  return {
    ...opened,
    summary,
    lead: opening.lead,
    sections: [...opening.sections, ...closing.sections],
  };
}

function withoutComments(lines: SourceLine[]): SourceLine[] {
  const at = lines.findLastIndex((line) => isCommentsHeading(line.text));
  const heading = lines[at];
  // Skip the first two lines: the title of an article may be “Comments”.
  if (heading === undefined || at < 2) return lines;
  const following = lines.slice(at + 1).map((line) => line.text);
  return isCommentsBlock(heading.text, following) ? lines.slice(0, at) : lines;
}

/** Reads the title and the date. Returns them with the lines after them. */
function readOpening(lines: SourceLine[], findings: Findings, dates?: DateRules) {
  const [first, ...others] = lines;
  const titleText =
    first === undefined ? '' : oneLine(markedHeading(first.text)?.text ?? first.text);
  const isTitle =
    first !== undefined && readDate(titleText).kind === 'none' && !isSummaryLine(titleText);
  if (isTitle) findings.locate('title', first.number);

  const [second, ...afterDate] = isTitle ? others : lines;
  const expectedAt = second?.number ?? (first?.number ?? 0) + 1;
  const reading = readDate(second?.text ?? '', dates);
  if (reading.kind === 'date') findings.locate('publicationDate', expectedAt);
  else if (reading.kind === 'impossible')
    findings.shortcoming(expectedAt, `the date ${reading.written} does not exist: correct it`);
  else if (reading.kind === 'ambiguous')
    findings.shortcoming(expectedAt, `the date ${ambiguousReason(reading.written)}`);

  return {
    title: isTitle ? titleText : null,
    date: reading.kind === 'none' ? null : reading,
    dateLine: isTitle ? expectedAt : 2,
    rest: reading.kind === 'none' ? (isTitle ? others : lines) : afterDate,
  };
}

/** Reads all text of an article: a lead and sections, or one section if there are no headings. */
function readText(
  lines: SourceLine[],
  findings: Findings,
): { lead: string | null; sections: ParsedSection[] } {
  const read = withLead(lines, true, findings);
  return read.sections.length > 0
    ? read
    : { lead: null, sections: sectionWithoutHeading(lines, findings) };
}

/** Reads the lead, and the sections if these lines may contain sections. */
function withLead(
  lines: SourceLine[],
  maySplit: boolean,
  findings: Findings,
): { lead: string | null; sections: ParsedSection[] } {
  const { before, sections } = maySplit
    ? splitSections(lines, findings, { opensWithHeading: false, sectionsBefore: 0 })
    : { before: lines, sections: [] };
  const first = before[0];
  if (first === undefined) return { lead: null, sections };
  findings.locate('lead', first.number);
  return { lead: before.map((line) => line.text).join('\n\n'), sections };
}

function hasMarks(lines: SourceLine[]): boolean {
  return lines.some((line) => markedHeading(line.text) !== null);
}
