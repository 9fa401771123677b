import { findText } from './walk';

const NUL = '\u0000';
/** In a regular expression of whole characters only a surrogate without its other half is one. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A text that no database can store. */
export interface UnstorableText {
  code: 'NUL_CHARACTER' | 'LONE_SURROGATE';
  /** Where in the value it is. */
  path: string[];
  /** What is wrong with it and what to do, as the end of a sentence about the text. */
  fault: string;
}

/**
 * The first text in a value that cannot be stored. PostgreSQL has no NUL in a text, and SQLite shows
 * a text up to it. Neither stores a lone surrogate: both drivers replace it by U+FFFD in a text, and
 * PostgreSQL refuses it in JSON.
 */
export function unstorableText(value: unknown): UnstorableText | null {
  const found = findText(value, (text) => text.includes(NUL) || LONE_SURROGATE.test(text));
  if (found === null) return null;
  const { text, path } = found;
  const half = LONE_SURROGATE.exec(text)?.[0];
  if (text.includes(NUL) || half === undefined) {
    const fault = 'holds a NUL character (U+0000), which no database stores. Remove it.';
    return { code: 'NUL_CHARACTER', path, fault };
  }
  const name = half.charCodeAt(0).toString(16).toUpperCase();
  const fault = `holds half of a character (the lone surrogate U+${name}), which no database stores. Send the whole character, or remove it.`;
  return { code: 'LONE_SURROGATE', path, fault };
}
