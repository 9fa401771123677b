import { findText, mapTexts } from './walk';

/** No character below U+0300 changes in NFC: https://www.unicode.org/reports/tr15/ */
const MAY_CHANGE = /[^\u0000-\u02FF]/;

/** A text in Unicode's normal form C, in which a Hangul syllable is one character. */
export const composed = (text: string): string =>
  MAY_CHANGE.test(text) ? text.normalize('NFC') : text;

/**
 * A value with every text in it in NFC, however deep; the very same value where all of them are.
 * Keys of objects stay as they are.
 */
export function composedTexts<Value>(value: Value): Value {
  const changes = (text: string) => composed(text) !== text;
  if (typeof value === 'string' || findText(value, changes) !== null) {
    return mapTexts(value, composed) as Value;
  }
  return value;
}
