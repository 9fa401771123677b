import type { SourceLine } from './source-lines';
import { bulleted } from './source-lines';

/*
 * How plain text distinguishes a section heading from a paragraph:
 *
 * 1. If any line is marked with `#`, only the marked lines are headings. `sections.ts` then does not call
 *    `findHeadings`.
 * 2. Otherwise a line is a candidate if it looks like a heading:
 *    - It has at most 80 characters and no bullet.
 *    - It does not end like a sentence or an introduction, in `. 。 , ; :`, ignoring closing quotes and
 *      brackets. `?`, `!` and `…` do not count: both headings and paragraphs end in them.
 *    - It is one sentence: it has no full stop inside and not two questions or exclamations.
 * 3. If most candidates follow a blank line, the others are paragraphs: the writer separates headings.
 * 4. The first of several consecutive candidates is the heading. The others begin its body.
 * 5. A heading has a body. Candidates at the end, with no paragraph after them, belong to the section
 *    before. The first line is an exception, because the text after a summary begins with a heading.
 */

const MAX_HEADING_LENGTH = 80;
const CLOSERS = /[\s"'”’»」』》）)\]]+$/u;
const ENDS_AS_PROSE = /[.。．,，;；:：]$/u;
// Ignores a full stop after a short Latin word, such as `vs.`, `Dr.` and `No.`.
const FULL_STOP_INSIDE = /(?:\p{Script=Hangul}|\p{L}{4})["'”’)\]]*[.。]["'”’)\]]*\s/u;
const ASKS_INSIDE = /[?!]["'”’)\]]*\s/u;
const ASKS_AT_END = /[?!]$/u;

/** Whether a line looks like a heading: point 2 of the rule. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > MAX_HEADING_LENGTH * 2 || Array.from(text).length > MAX_HEADING_LENGTH)
    return false;
  const bare = text.replace(CLOSERS, '');
  if (bare === '' || ENDS_AS_PROSE.test(bare) || bulleted(text) !== null) return false;
  // Ignore the number of `1. Heading`.
  const words = bare.replace(/^\(?\d{1,2}[.)]\s+/u, '');
  return !FULL_STOP_INSIDE.test(words) && !(ASKS_INSIDE.test(words) && ASKS_AT_END.test(words));
}

/**
 * Returns the positions of the lines that are section headings.
 *
 * @param opensWithHeading whether the lines follow a summary: point 5 of the rule
 */
export function findHeadings(lines: readonly SourceLine[], opensWithHeading: boolean): Set<number> {
  const alike = lines.map((line) => looksLikeHeading(line.text));
  // Do not count the first line: it follows the summary and not a paragraph.
  const counted = lines.filter((_, index) => index > 0 && alike[index]);
  const setOff = counted.filter((line) => line.afterBlank).length;
  const blankLinesDecide = setOff * 2 > counted.length;
  const candidate = lines.map(
    (line, index) => alike[index] === true && (!blankLinesDecide || line.afterBlank || index === 0),
  );

  const headings = new Set<number>();
  const lastParagraph = candidate.lastIndexOf(false);
  candidate.forEach((is, index) => {
    const firstOfRow = is && (index === 0 || candidate[index - 1] === false);
    const hasBody = index < lastParagraph || (index === 0 && opensWithHeading);
    if (firstOfRow && hasBody) headings.add(index);
  });
  return headings;
}
