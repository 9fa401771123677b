import type { SourceLine } from './source-lines';
import { bulleted } from './source-lines';

/*
 * THE RULE: how a section heading is told from a paragraph in plain text.
 *
 * 1. Where any line is marked with `#`, the marked lines are the headings and no others.
 *    (`findHeadings` is then not asked; see `sections.ts`.)
 * 2. Otherwise a line may be a heading if it looks like one:
 *    - it has at most 80 characters, and no bullet;
 *    - it does not end as a sentence or an introduction does, in `. 。 , ; :` (closing quotes and
 *      brackets aside). `?`, `!` and `…` do not decide: headings ask, and paragraphs do;
 *    - it is one sentence: no full stop inside it, and not two questions or cries in a row.
 * 3. Where most lines that look like one follow a blank line, those that do not are paragraphs:
 *    the writer sets headings off.
 * 4. Of several such lines in a row the first is the heading, and the others begin its body.
 * 5. A heading has a body: where nothing but such lines follows, up to the end, they are closing
 *    words and belong to the section before. Only the very first line may open a section even so,
 *    since the text after a summary has to begin with a heading.
 */

const LONGEST_HEADING = 80;
const CLOSERS = /[\s"'”’»」』》）)\]]+$/u;
const ENDS_AS_PROSE = /[.。．,，;；:：]$/u;
// Not after short Latin words, so that `vs.`, `Dr.` and `No.` end no sentence.
const FULL_STOP_INSIDE = /(?:\p{Script=Hangul}|\p{L}{4})["'”’)\]]*[.。]["'”’)\]]*\s/u;
const ASKS_INSIDE = /[?!]["'”’)\]]*\s/u;
const ASKS_AT_END = /[?!]$/u;

/** Whether a line, taken by itself, looks like a heading: point 2 of the rule. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING * 2 || Array.from(text).length > LONGEST_HEADING) return false;
  const bare = text.replace(CLOSERS, '');
  if (bare === '' || ENDS_AS_PROSE.test(bare) || bulleted(text) !== null) return false;
  // The number of `1. Heading` is no sentence.
  const words = bare.replace(/^\(?\d{1,2}[.)]\s+/u, '');
  return !FULL_STOP_INSIDE.test(words) && !(ASKS_INSIDE.test(words) && ASKS_AT_END.test(words));
}

/**
 * The positions, among the given lines, of those that are section headings.
 * `opensWithHeading` says that the lines follow a summary: point 5 of the rule.
 */
export function findHeadings(lines: readonly SourceLine[], opensWithHeading: boolean): Set<number> {
  const alike = lines.map((line) => looksLikeHeading(line.text));
  // The first line is left out of the count: what stands before it is the summary.
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
