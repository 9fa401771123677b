import { findText } from './walk';

const NUL = '\u0000';
/** With the flag `u`, only a surrogate without its other half matches. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A text that no database can store. */
interface UnstorableText {
  code: 'NUL_CHARACTER' | 'LONE_SURROGATE';
  /** The path to the text in the value. */
  path: string[];
  /** The fault and the remedy, as the end of a sentence about the text. */
  fault: string;
}

/**
 * Finds the first text in a value that cannot be stored. PostgreSQL refuses NUL in a text, and
 * SQLite cuts a text there. Both drivers replace a lone surrogate in a text with U+FFFD, and
 * PostgreSQL refuses one in JSON.
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
