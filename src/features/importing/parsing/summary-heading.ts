/** `3줄 요약`, `세 줄 요약`, `세줄요약`, `삼줄 요약`, `3문장 요약`, `세 줄로 보는 …`. */
const KOREAN = String.raw`(?:3|세|삼|셋)\s*(?:줄|문장)\s*(?:로\s*)?(?:핵심\s*)?(?:요약|정리|보는|보기)|(?:요약|정리)\s*(?:3|세|삼)\s*줄`;
/** `Three-line summary`, `3 line summary`, `Summary in three lines`. */
const ENGLISH = String.raw`(?:three|3)[-\s\u2010\u2011]*(?:lines?|sentences?)\s+summary|summary\s+in\s+(?:three|3)\s+(?:lines|sentences)`;

// The phrase must not be part of a longer number or word, such as `13줄 요약` or `모세 줄 요약`.
const PHRASE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${KOREAN}|${ENGLISH})`, 'iu');

/** Names that a summary of any length may have. */
const NAMES: ReadonlySet<string> = new Set([
  ...['요약', '핵심요약', '핵심인사이트', '핵심내용', '핵심정리', '핵심포인트', '핵심', '요점'],
  ...['요점정리', '한눈에보기', '한눈에보는요약', '글요약', '기사요약', '요약정리', '요약하면'],
  ...['tldr', 'summary', 'keytakeaways', 'takeaways', 'keypoints', 'keyinsights', 'ataglance'],
  ...[
    'inbrief',
    'highlights',
    'quicksummary',
    'executivesummary',
    'keyhighlights',
    'thesummary',
    'abstract',
  ],
]);

/** A longer line of plain text mentions a summary but is not its heading. */
const MAX_LINE_LENGTH = 40;

/** How surely a text is the label of a summary: it says `three lines`, or has a common name. */
export type LabelKind = 'three lines' | 'name';

/** Whether a heading is the heading of the summary. */
export function namesSummary(heading: string): boolean {
  return PHRASE.test(heading);
}

/** Returns the kind of a heading that may be that of the summary, or `null`. */
export function labelKind(heading: string): LabelKind | null {
  if (namesSummary(heading)) return 'three lines';
  if (heading.length > MAX_LINE_LENGTH) return null;
  const parts = heading
    .toLowerCase()
    // `TL;DR` has a separator in it.
    .replace(/tl\s*[;:/]?\s*dr/u, 'tldr')
    .split(/[()[\]{}/|:：·,—–]/u)
    .map((part) => part.replace(/^\s*\d{1,2}[.)]/u, '').replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => NAMES.has(part)) ? 'name' : null;
}

/** Whether a label says more than that it is one. */
export function saysMore(label: string): boolean {
  const rest = label.replace(PHRASE, ' ');
  return /[\p{L}\p{N}]/u.test(rest) && labelKind(rest) === null;
}

/** Returns the kind of a line of text, which is not a heading, that may be the label of the summary. */
export function labelKindOfLine(line: string): LabelKind | null {
  if (line.length > MAX_LINE_LENGTH * 2) return null;
  const text = line.replace(/[!~\s]+$/u, '').trim();
  if (isSummaryLine(text)) return 'three lines';
  return namesSummary(text) ? null : labelKind(text);
}

/** Whether a line of plain text is the heading of the summary: short, and not a sentence. */
export function isSummaryLine(line: string): boolean {
  return line.length <= MAX_LINE_LENGTH && namesSummary(line) && !/[.,;?!。]$/u.test(line);
}

/** Whether a fault or a shortcoming is one of the lines of a summary. */
export const isAboutSummary = (reason: string): boolean => /\bthe summary\b/u.test(reason);

/** Returns the message for a summary that does not have three lines. */
export function countReason(count: number): string {
  const lines = count === 1 ? '1 line' : `${count} lines`;
  return `the summary has ${lines} and needs exactly three: ${count > 3 ? 'join or remove lines from here on' : 'add what is missing below this heading'}`;
}
