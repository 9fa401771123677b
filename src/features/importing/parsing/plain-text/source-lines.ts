import { isBlank } from '../text';

/** A line that is not blank, trimmed, with its number in the file. */
export interface SourceLine {
  number: number;
  text: string;
  /** True after a blank line, and for the first line. */
  afterBlank: boolean;
}

/** Returns the lines of a text that are not blank. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let afterBlank = true;
  text.split('\n').forEach((raw, index) => {
    const line = isBlank(raw) ? '' : raw.trim();
    if (line !== '') lines.push({ number: index + 1, text: line, afterBlank });
    afterBlank = line === '';
  });
  return lines;
}

const BULLET = /^(?:[-*•·‣▪–—]\s+|[•·‣▪–](?=\S))/u;
const NUMBER = /^\(?(\d{1,2})[.)]\s+/u;

/** Returns the text after a bullet, or `null` for a line without one. */
export function bulleted(text: string): string | null {
  const found = BULLET.exec(text);
  return found === null ? null : text.slice(found[0].length).trim();
}

/** Returns the number and the text of a numbered line, or `null` for a line without a number. */
export function numbered(text: string): { number: number; text: string } | null {
  const found = NUMBER.exec(text);
  return found === null
    ? null
    : { number: Number(found[1]), text: text.slice(found[0].length).trim() };
}

/** Returns the level and the text of a heading marked with `#`, or `null`. */
export function markedHeading(text: string): { level: number; text: string } | null {
  const found = /^(#{1,6})\s+(\S.*)$/u.exec(text) ?? /^(#{2,6})([^#\s].*)$/u.exec(text);
  return found === null
    ? null
    : { level: (found[1] ?? '').length, text: withoutClosingMarks(found[2] ?? '') };
}

/** Removes the closing marks of `## Heading ##`. A regular expression would backtrack over many marks. */
function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  const bare = text.slice(0, end);
  return bare === bare.trimEnd() ? text : bare.trimEnd();
}
