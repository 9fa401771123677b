// Letters, marks and digits only. Chinese script also contains punctuation (U+16FE2) and symbols (U+2E80).
const CJK = String.raw`(?:(?=[\p{L}\p{M}\p{N}])[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])`;
const PIECE = new RegExp(String.raw`(${CJK}+)|(?:(?!${CJK})[\p{L}\p{M}\p{N}])+`, 'gu');
const MARKS = /\p{M}+/gu;
/** A longer word is an address or a key. It is found by its beginning. */
const MAX_WORD_LENGTH = 40;

/** A word of a text in normalised spelling, so that texts and queries can be compared. */
interface Word {
  text: string;
  /** Korean, Chinese and Japanese are compared by syllable, other languages by word. */
  kind: 'syllables' | 'letters';
  /** Only spaces are between this word and the word before. */
  follows: boolean;
  /** Nothing is between this word and the word before, as for `가` in `AI가`. */
  attached: boolean;
}

/** Splits a text into words, also where the script changes. */
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

// Cut between code points: PostgreSQL refuses half of a surrogate pair.
const shortened = (word: string): string => Array.from(word).slice(0, MAX_WORD_LENGTH).join('');

/** Removes accents, because people type `cafe` for `café`. Do not use it for Hangul: it would decompose it. */
export const withoutAccents = (word: string): string => word.normalize('NFD').replace(MARKS, '');
