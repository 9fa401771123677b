import { findText, mapTexts } from './walk';

/** NFC changes no character below U+0300: https://www.unicode.org/reports/tr15/ */
const MAY_CHANGE = /[^\u0000-\u02FF]/;

/** A text in Unicode's normal form C (NFC), in which a Hangul syllable is one character. */
export const composed = (text: string): string =>
  MAY_CHANGE.test(text) ? text.normalize('NFC') : text;

/**
 * Converts every text in a value to NFC, at any depth. Returns the same value if all its texts are
 * in NFC. Keys of objects stay unchanged.
 */
export function composedTexts<Value>(value: Value): Value {
  const changes = (text: string) => composed(text) !== text;
  if (typeof value === 'string' || findText(value, changes) !== null) {
    return mapTexts(value, composed) as Value;
  }
  return value;
}
