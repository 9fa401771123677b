/** Widths of characters in ems: the first class that a character belongs to counts. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  // They are drawn with the character before them.
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\s.,:;'’‘|!iIjlftr()[\]{}·`-]/u, 0.4],
  [/[mwMW@%…—™]/u, 1],
  [/[a-z0-9"“”*/\\?_$#~^<>=+&]/u, 0.66],
  [/\p{Script=Hangul}/u, 0.96],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u, 1.02],
  [/\p{Extended_Pictographic}/u, 1.3],
];
const OTHER = 0.8;

/**
 * Estimates the width of a text in ems. Only the font knows it, and nobody knows which font draws a text
 * before it is drawn. The estimate suits wide fonts, such as DejaVu Sans.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
  }
  return width;
}
