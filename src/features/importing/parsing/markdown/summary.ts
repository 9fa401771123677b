import { Findings } from '../findings';
import type { ParsedSummary } from '../parsed-article';
import { countReason, saysMore } from '../summary-heading';
import { isBlank } from '../text';
import type { Context } from './context';
import type { SummaryPlace } from './find-summary';
import { plainTextOf, reportAddresses } from './plain-text-of';
import { LINE_MARK } from './summary-lines';

/**
 * Reads the three lines of a place. A place without exactly three lines of text stays part of the text,
 * and the article is a draft.
 */
export function readSummary(place: SummaryPlace, context: Context): ParsedSummary | null {
  const { findings } = context;
  const [line1, line2, line3, fourth] = place.lines;
  const more = place.lines.find(({ isMore }) => isMore);
  if (line1 === undefined || line2 === undefined || line3 === undefined || fourth !== undefined) {
    findings.shortcoming(fourth?.line ?? place.line, countReason(place.lines.length));
    return null;
  }
  if (more !== undefined) {
    findings.shortcoming(
      more.line,
      'a line of the summary may contain only one line of text: remove everything else',
    );
    return null;
  }
  const lines = [line1, line2, line3];
  // Read for the report only if the lines are used.
  const quiet = { ...context, findings: new Findings() };
  const texts = lines.map(({ nodes }) => plainTextOf(nodes, 'the summary', quiet));
  const blank = texts.findIndex(isBlank);
  if (blank >= 0) {
    findings.shortcoming(
      lines[blank]?.line ?? place.line,
      'this line of the summary is empty: write it or remove it',
    );
    return null;
  }
  findings.locate('summary', place.line);
  if (saysMore(place.label))
    findings.conversion(place.line, 'label of the summary', 'nothing', place.label);
  reportAddresses(place.labelNodes, 'the label of the summary', context);
  lines.forEach(({ line }, index) => {
    findings.locate(`summary.line${index + 1}`, line);
  });
  const isMarked = texts.every((text) => LINE_MARK.test(text));
  const [one = '', two = '', three = ''] = lines.map(({ nodes }) => {
    const text = plainTextOf(nodes, 'the summary', context);
    return isMarked ? text.replace(LINE_MARK, '') : text;
  });
  return { line1: one, line2: two, line3: three };
}
