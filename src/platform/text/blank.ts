/**
 * Characters that a reader cannot see: white space, control and format characters (zero-width
 * characters, direction marks), and default-ignorable characters, which include variation selectors
 * and the Hangul fillers U+115F, U+1160, U+3164 and U+FFA0. The braille pattern without dots
 * (U+2800) is visible by its properties, but has no ink.
 * https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const BLANK = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]*$/u;

/** Whether a text has no visible character. The empty text is blank. */
export const isBlank = (text: string): boolean => BLANK.test(text);
