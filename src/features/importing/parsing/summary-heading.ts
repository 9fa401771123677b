/** `3줄 요약`, `세 줄 요약`, `세줄요약`. */
const KOREAN = String.raw`(?:3|세)\s*줄\s*요약`;
/** `Three-line summary`, `3 line summary`, `Summary in three lines`. */
const ENGLISH = String.raw`(?:three|3)[-\s\u2010\u2011]*lines?\s+summary|summary\s+in\s+(?:three|3)\s+lines`;

// The phrase must not be part of a longer number or word, such as `13줄 요약` or `모세 줄 요약`.
const PHRASE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${KOREAN}|${ENGLISH})`, 'iu');

/** A longer line of plain text mentions a summary but is not its heading. */
const MAX_LINE_LENGTH = 40;

/** Whether a heading is the heading of the summary. */
export function namesSummary(heading: string): boolean {
  return PHRASE.test(heading);
}

/** Whether a line of plain text is the heading of the summary: short, and not a sentence. */
export function isSummaryLine(line: string): boolean {
  return line.length <= MAX_LINE_LENGTH && namesSummary(line) && !/[.,;?!。]$/u.test(line);
}

/** Returns the message for a summary that does not have three lines. */
export function countReason(count: number): string {
  const lines = count === 1 ? '1 line' : `${count} lines`;
  return `the summary has ${lines} and needs exactly three: ${count > 3 ? 'join or remove lines from here on' : 'add what is missing below this heading'}`;
}
