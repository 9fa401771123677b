/** A bullet of a pasted list. A hyphen before a digit is a minus sign: `-5도`. */
const BULLET = /^(?:[•·‣▪*]|[-–—](?!\d))\s*/u;

/**
 * A number of a pasted list, `1.` or `2)`. A space must follow, so that `1.5배` and `3D` stay
 * unchanged. No digit may follow the space, because `12. 3. 계엄` begins with a date.
 */
const NUMBER = /^\d{1,2}[.)]\s+(?!\d)/u;

/** Removes surrounding white space and pasted list markers from a summary line. */
export function cleanSummaryLine(line: string): string {
  let clean = line.normalize('NFC').trim();
  for (;;) {
    const less = clean.replace(BULLET, '').replace(NUMBER, '').trim();
    // Repeat until nothing changes, so that saving a clean line again does not change it.
    if (less === clean) return clean;
    clean = less;
  }
}

/** The length of a clean line, in characters as readers count them: an emoji is one. */
export function summaryLineLength(line: string): number {
  return Array.from(cleanSummaryLine(line)).length;
}
