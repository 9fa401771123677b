/** How long one of the three lines may be, in characters as a reader counts them. */
export const MAX_SUMMARY_LINE_LENGTH = 200;

/** A bullet that came along when a list was pasted. A hyphen before a digit is a minus sign: `-5도`. */
const BULLET = /^(?:[•·‣▪*]|[-–—](?!\d))\s*/u;

/**
 * A number that did, `1.` or `2)`. It has a space after it, so that `1.5배` and `3D` keep theirs, and
 * no digit after that, for `12. 3. 계엄` begins with a date.
 */
const NUMBER = /^\d{1,2}[.)]\s+(?!\d)/u;

/** A summary line without the white space around it and without pasted list markers. */
export function cleanSummaryLine(line: string): string {
  let clean = line.normalize('NFC').trim();
  for (;;) {
    const less = clean.replace(BULLET, '').replace(NUMBER, '').trim();
    // Until nothing is left to take, so that saving a clean line again leaves it alone.
    if (less === clean) return clean;
    clean = less;
  }
}

/** How long a line is once it is clean, in characters as a reader counts them: an emoji is one. */
export function summaryLineLength(line: string): number {
  return Array.from(cleanSummaryLine(line)).length;
}
