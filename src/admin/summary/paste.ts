import { cleanSummaryLine, isBlank } from '../../articles/rules/pure';

export const LINES = ['line1', 'line2', 'line3'] as const;
export type Line = (typeof LINES)[number];

const LINE_BREAK = /\r\n|[\r\n\u0085\u2028\u2029]/u;

/** The effect of a paste on the summary. */
type Paste =
  /** The browser pastes as usual. */
  | { kind: 'plain' }
  /** One line with a line break: insert it at the cursor without the break. */
  | { kind: 'insert'; text: string }
  | { kind: 'fill'; lines: Partial<Record<Line, string>> }
  /** There are too many lines, or they would overwrite a line. Nothing changes. */
  | { kind: 'refuse'; reason: 'too-many' | 'no-room'; count: number };

/**
 * Decides what pasting `text` into `line` does. Three lines replace the whole summary. Two lines fill
 * this line and the next if both are empty. List markers are removed, as on the server.
 */
export function pasteInto(
  line: Line,
  text: string,
  summary: Partial<Record<Line, unknown>>,
): Paste {
  const pasted = text
    .split(LINE_BREAK)
    .map(cleanSummaryLine)
    .filter((one) => !isBlank(one));
  const count = pasted.length;
  const [only] = pasted;
  if (!LINE_BREAK.test(text)) return { kind: 'plain' };
  if (only === undefined || count === 1) return { kind: 'insert', text: only ?? '' };
  if (count > LINES.length) return { kind: 'refuse', reason: 'too-many', count };

  const first = count === LINES.length ? 0 : LINES.indexOf(line);
  const places = LINES.slice(first, first + count);
  const isTaken = (place: Line) => {
    const written = summary[place];
    return typeof written === 'string' && !isBlank(written);
  };
  if (count === 2 && (places.length < count || places.some(isTaken))) {
    return { kind: 'refuse', reason: 'no-room', count };
  }
  return {
    kind: 'fill',
    lines: Object.fromEntries(places.map((place, index) => [place, pasted[index]])),
  };
}
