// Letters and digits only: U+16FE2 and U+2E80 are of Chinese script, and a mark and a symbol.
const CJK = String.raw`(?:(?=[\p{L}\p{M}\p{N}])[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])`;
const PIECE = new RegExp(String.raw`(${CJK}+)|(?:(?!${CJK})[\p{L}\p{M}\p{N}])+`, 'gu');
const MARKS = /\p{M}+/gu;
/** What is longer is an address or a key, and found by its beginning. */
const LONGEST_WORD = 40;

/** A word of a text, in the one spelling in which texts and queries are compared. */
export interface Word {
  text: string;
  /** Korean, Chinese and Japanese is compared by syllable, all else by word. */
  kind: 'syllables' | 'letters';
  /** Nothing but spaces stands between it and the word before. */
  follows: boolean;
  /** It stands in one with the word before, as `가` does in `AI가`. */
  attached: boolean;
}

/** The words of a text, split where the script changes. */
export function wordsOf(text: string): Word[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const words: Word[] = [];
  let end = -1;
  for (const { 0: piece, 1: syllables, index } of plain.matchAll(PIECE)) {
    const between = end === -1 ? null : plain.slice(end, index);
    const word = syllables ?? shortened(withoutAccents(piece));
    end = index + piece.length;
    if (word === '') continue;
    words.push({
      text: word,
      kind: syllables === undefined ? 'letters' : 'syllables',
      follows: between !== null && between.trim() === '',
      attached: between === '',
    });
  }
  return words;
}

// By code point: half of a surrogate pair is no text, and PostgreSQL refuses it.
const shortened = (word: string): string => Array.from(word).slice(0, LONGEST_WORD).join('');

/** `café` is typed as `cafe`. Not for Hangul, which this would take apart. */
export const withoutAccents = (word: string): string => word.normalize('NFD').replace(MARKS, '');
