import type { Findings } from '../findings';
import type { ParsedSummary } from '../parsed-article';
import { countReason } from '../summary-heading';
import { looksLikeHeading } from './headings';
import type { SourceLine } from './source-lines';
import { numbered } from './source-lines';

interface SummaryReading {
  summary: ParsedSummary | null;
  /** The number of lines of the summary. */
  taken: number;
}

/**
 * Reads the summary from the lines below its heading.
 *
 * A fourth line could also be the first section heading. If the first line has a bullet, all following
 * lines with a bullet belong to the summary. If it has a number, all lines with the next numbers do.
 * Otherwise the first three lines are the summary, unless a blank line follows the second one, or follows
 * the fourth one before another heading.
 */
export function readSummary(
  heading: SourceLine,
  lines: readonly SourceLine[],
  findings: Findings,
): SummaryReading {
  findings.locate('summary', heading.number);
  const entries = markedEntries(lines) ?? plainEntries(lines);
  const [line1, line2, line3, fourth] = entries;
  if (line1 === undefined || line2 === undefined || line3 === undefined || fourth !== undefined) {
    findings.fault(fourth?.number ?? heading.number, countReason(entries.length));
    return { summary: null, taken: entries.length };
  }
  [line1, line2, line3].forEach((line, index) => {
    findings.locate(`summary.line${index + 1}`, line.number);
    if (line.text === '')
      findings.fault(line.number, 'this line of the summary is empty: write it or remove it');
  });
  return { summary: { line1: line1.text, line2: line2.text, line3: line3.text }, taken: 3 };
}

/**
 * Returns the lines that continue the bullets or the numbers of the first line, without their marks.
 * Returns `null` if the first line has none.
 */
function markedEntries(lines: readonly SourceLine[]): SourceLine[] | null {
  const first = lines[0];
  if (first === undefined) return null;
  const entries: SourceLine[] = [];
  const firstNumber = numbered(first.text)?.number;
  for (const line of lines) {
    const item = numbered(line.text);
    const text =
      firstNumber === undefined
        ? bulletedLine(line.text)
        : item?.number === firstNumber + entries.length
          ? item.text
          : null;
    if (text === null) break;
    entries.push({ ...line, text });
  }
  return entries.length === 0 ? null : entries;
}

/** Accepts more bullets than a body, because a list is expected here: `-Word`, but not `-5 %`. */
function bulletedLine(text: string): string | null {
  const found = /^[-*•·‣▪–—](?:\s+|(?=[^\s\d])|$)/u.exec(text);
  return found === null ? null : text.slice(found[0].length).trim();
}

function plainEntries(lines: readonly SourceLine[]): SourceLine[] {
  const nextBlank = lines.findIndex((line, index) => index > 0 && line.afterBlank);
  const together = nextBlank < 0 ? lines.length : nextBlank;
  if (together === 2) return lines.slice(0, 2);
  const next = lines[together];
  // Four lines and then a heading after a blank line: the fourth line is not a heading.
  if (together === 4 && next !== undefined && looksLikeHeading(next.text)) return lines.slice(0, 4);
  return lines.slice(0, 3);
}
