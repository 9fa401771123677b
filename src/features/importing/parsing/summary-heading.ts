/** `3줄 요약`, `세 줄 요약`, `세줄요약`. */
const KOREAN = String.raw`(?:3|세)\s*줄\s*요약`;
/** `Three-line summary`, `3 line summary`, `Summary in three lines`. */
const ENGLISH = String.raw`(?:three|3)[-\s\u2010\u2011]*lines?\s+summary|summary\s+in\s+(?:three|3)\s+lines`;

// Not part of a longer number or word: `13줄 요약` and `모세 줄 요약` name no summary.
const PHRASE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${KOREAN}|${ENGLISH})`, 'iu');

/** A summary heading in plain text is this short: a longer line only speaks of a summary. */
const LONGEST_LINE = 40;

/** True for a heading, known to be one, that stands over the summary. */
export function namesSummary(heading: string): boolean {
  return PHRASE.test(heading);
}

/** True for a line of plain text that is a summary heading: short, and no sentence. */
export function isSummaryLine(line: string): boolean {
  return line.length <= LONGEST_LINE && namesSummary(line) && !/[.,;?!。]$/u.test(line);
}

/** The reason given where a summary does not have three lines. */
export function countReason(count: number): string {
  const lines = count === 1 ? '1 line' : `${count} lines`;
  return `the summary has ${lines} and needs exactly three: ${count > 3 ? 'join or remove lines from here on' : 'add what is missing below this heading'}`;
}
