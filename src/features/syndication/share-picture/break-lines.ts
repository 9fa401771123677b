import { textWidth } from './text-width';

/** A text in lines. */
export interface BrokenText {
  lines: string[];
  /** Whether the lines have the whole text. Otherwise the last one ends in an ellipsis. */
  isWhole: boolean;
}

const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });
/** What no line begins with, such as a closing quotation mark. */
const CLOSING = /^[\p{Pe}\p{Pf}!?.,:;、。，．！？…·%]/u;

/**
 * Breaks a text into lines. It breaks between words, as Korean desks set headlines. A word that is longer
 * than a line is broken between characters, which texts without spaces need, such as Japanese ones.
 *
 * @param width of a line, in ems
 * @param most the most lines
 */
export function breakLines(text: string, width: number, most: number): BrokenText {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/u).filter((word) => word !== '');
  for (const word of words) {
    const together = line === '' ? word : `${line} ${word}`;
    if (textWidth(together) <= width) {
      line = together;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = piecesOf(word, width);
    line = pieces.pop() ?? '';
    for (const piece of pieces) lines.push(piece);
    // The rest would not be shown, and a text may be long.
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return { lines, isWhole: true };
  const shown = lines.slice(0, most);
  return { lines: [...shown.slice(0, -1), ended(shown.at(-1) ?? '', width)], isWhole: false };
}

/** Breaks a text as `breakLines` does, into lines of similar length. */
export function balancedLines(text: string, width: number, most: number): BrokenText {
  const widest = breakLines(text, width, most);
  let balanced = widest;
  for (let narrower = width * 0.95; narrower > width / 2; narrower *= 0.95) {
    const tried = breakLines(text, narrower, most);
    if (!tried.isWhole || tried.lines.length > widest.lines.length) break;
    balanced = tried;
  }
  return widest.isWhole ? balanced : widest;
}

/** The pieces of a word that fit into a line. No piece but the first begins with a closing mark. */
function piecesOf(word: string, width: number): string[] {
  const pieces: string[][] = [[]];
  for (const { segment } of graphemes.segment(word)) {
    const piece = pieces.at(-1) ?? [];
    if (piece.length === 0 || textWidth(piece.join('') + segment) <= width) {
      piece.push(segment);
      continue;
    }
    const last = CLOSING.test(segment) && piece.length > 1 ? piece.pop() : undefined;
    pieces.push(last === undefined ? [segment] : [last, segment]);
  }
  return pieces.map((piece) => piece.join(''));
}

/** A line that ends in an ellipsis and still fits. */
function ended(line: string, width: number): string {
  const parts = [...graphemes.segment(line)].map(({ segment }) => segment);
  while (parts.length > 0 && textWidth(parts.join('') + ELLIPSIS) > width) parts.pop();
  return parts.join('').replace(/[\s.,:;]+$/u, '') + ELLIPSIS;
}
