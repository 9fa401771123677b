import { stemmer } from 'stemmer';
import { isParticle } from './particles';
import { wordsOf } from './words';

/** Returns every `size` consecutive syllables of a run. */
export const grams = (run: readonly string[], size: number): string[] =>
  Array.from({ length: Math.max(0, run.length - size + 1) }, (_, at) =>
    run.slice(at, at + size).join(''),
  );

/** Returns the stem of a word in letters (Porter's algorithm). */
export const stemOf = (word: string): string => stemmer(word);

/**
 * Splits a text into the tokens of the index, for both databases. A token contains letters and digits only.
 *
 * Korean becomes all groups of three consecutive syllables, across the spaces between words, so that
 * `이미지생성` finds `이미지 생성`. Two syllables are found as a prefix of three. This needs half the space of
 * an index with pairs and triples, and triples rarely match by chance, unlike pairs. A word in other
 * letters becomes its stem; numbers are unchanged.
 */
export function tokensOf(text: string): Set<string> {
  const tokens = new Set<string>();
  let run: string[] = [];
  const endRun = () => {
    for (const gram of grams(run, 3)) tokens.add(gram);
    if (run.length >= 2) tokens.add(run.slice(-2).join(''));
    run = [];
  };
  for (const { text: word, kind, follows, attached } of wordsOf(text)) {
    if (kind === 'letters') {
      endRun();
      tokens.add(stemOf(word));
      continue;
    }
    if (!follows || attached) endRun();
    const syllables = Array.from(word);
    const [first = '', second] = syllables;
    // A word of one syllable, alone or with its particle: `꽃`, `꽃이`.
    if (second === undefined || (syllables.length === 2 && isParticle(second))) tokens.add(first);
    for (const syllable of syllables) run.push(syllable);
  }
  endRun();
  return tokens;
}
