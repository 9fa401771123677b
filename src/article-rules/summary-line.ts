/** How long one of the three lines may be, in characters as a reader counts them. */
export const MAX_SUMMARY_LINE_LENGTH = 200;

/**
 * A bullet or a number that came along when a list was pasted: `-`, `–`, `•`, `·`, `*`, `1.`, `2)`.
 * A digit must be followed by a space, so that `1.5배` and `3D` keep theirs.
 */
const LIST_MARKER = /^(?:[-–—•·‣▪*]\s*|\d{1,2}[.)]\s+)/u;

/** A summary line without the white space around it and without a pasted list marker. */
export function cleanSummaryLine(line: string): string {
  const trimmed = line.normalize('NFC').trim();
  const unmarked = trimmed.replace(LIST_MARKER, '').trim();
  // "-5도" is a temperature, not a list item: a hyphen before a digit needs a space to be a marker.
  return /^[-–—]\d/u.test(trimmed) ? trimmed : unmarked;
}
