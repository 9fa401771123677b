import { isCommentsBlock, isCommentsHeading } from '../comments-block';
import type { Findings } from '../findings';
import type { ParsedSection, ParsedSummary } from '../parsed-article';
import { readDate } from '../source/date';
import { isSummaryLine } from '../summary-heading';
import { excerpt, oneLine } from '../text';
import { splitSections } from './sections';
import type { SourceLine } from './source-lines';
import { markedHeading, sourceLines } from './source-lines';
import { readSummary } from './summary';

export interface PlainTextArticle {
  title: string | null;
  publicationDate: string | null;
  lead: string | null;
  summary: ParsedSummary | null;
  sections: ParsedSection[];
}

/**
 * Reads an article in the form of `gpt-image-2.ko.txt`: the title, the date, the lead, the summary
 * under its heading, sections, and a comments block, which is left out. Each line is a paragraph.
 *
 * Where nothing follows the summary it stands at the end, and the sections are looked for before it.
 * Text that follows the summary and stands under no heading has no place in an article: a fault.
 */
export function parsePlainText(text: string, findings: Findings): PlainTextArticle {
  const lines = withoutComments(sourceLines(text));
  const { title, publicationDate, rest } = readOpening(lines, findings);

  const at = rest.findIndex((line) => isSummaryLine(line.text));
  const heading = rest[at];
  if (heading === undefined)
    return { title, publicationDate, summary: null, ...withLead(rest, true, findings) };

  const { summary, taken } = readSummary(heading, rest.slice(at + 1), findings);
  const before = rest.slice(0, at);
  const after = rest.slice(at + 1 + taken);
  const opening = withLead(before, after.length === 0 || hasMarks(before), findings);
  if (after.length === 0) return { title, publicationDate, summary, ...opening };

  const closing = splitSections(after, findings, {
    opensWithHeading: true,
    sectionsBefore: opening.sections.length,
  });
  const astray = closing.before[0];
  // Where the count of summary lines is wrong already, what follows is not known to be astray.
  if (astray !== undefined && summary !== null) {
    findings.fault(
      astray.number,
      `the text “${excerpt(astray.text)}” follows the three lines of the summary and stands under no heading: put a heading line above it, or move it above the summary`,
    );
  }
  return {
    title,
    publicationDate,
    summary,
    lead: opening.lead,
    sections: [...opening.sections, ...closing.sections],
  };
}

function withoutComments(lines: SourceLine[]): SourceLine[] {
  const at = lines.findLastIndex((line) => isCommentsHeading(line.text));
  const heading = lines[at];
  // Never the first two lines: an article may be titled “Comments”.
  if (heading === undefined || at < 2) return lines;
  const following = lines.slice(at + 1).map((line) => line.text);
  return isCommentsBlock(heading.text, following) ? lines.slice(0, at) : lines;
}

/** The title and the date, and the lines after them. */
function readOpening(lines: SourceLine[], findings: Findings) {
  const [first, ...others] = lines;
  const titleText =
    first === undefined ? '' : oneLine(markedHeading(first.text)?.text ?? first.text);
  const isTitle =
    first !== undefined && readDate(titleText).kind === 'none' && !isSummaryLine(titleText);
  if (isTitle) findings.stands('title', first.number);
  else
    findings.fault(
      1,
      'there is no title: the first line of the file is to be the title, and the second the date',
    );

  const [second, ...afterDate] = isTitle ? others : lines;
  const expectedAt = second?.number ?? (first?.number ?? 0) + 1;
  const reading = readDate(second?.text ?? '');
  if (reading.kind === 'date') findings.stands('publicationDate', expectedAt);
  else if (reading.kind === 'impossible')
    findings.fault(expectedAt, `${reading.written} is no day of the calendar: correct the date`);
  else
    findings.fault(
      isTitle ? expectedAt : 2,
      'there is no date: write it in the line after the title, such as 2025-12-12, 2025년 12월 12일 or December 12, 2025',
    );

  return {
    title: isTitle ? titleText : null,
    publicationDate: reading.kind === 'date' ? reading.date : null,
    rest: reading.kind === 'none' ? (isTitle ? others : lines) : afterDate,
  };
}

/** The lead, and where sections may stand among these lines, the sections too. */
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
  findings.stands('lead', first.number);
  return { lead: before.map((line) => line.text).join('\n\n'), sections };
}

function hasMarks(lines: SourceLine[]): boolean {
  return lines.some((line) => markedHeading(line.text) !== null);
}
