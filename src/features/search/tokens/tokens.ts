import { stemmer } from 'stemmer';
import { isParticle } from './particles';
import { wordsOf } from './words';

/** Every `size` syllables of a run that follow each other. */
export const grams = (run: readonly string[], size: number): string[] =>
  Array.from({ length: Math.max(0, run.length - size + 1) }, (_, at) =>
    run.slice(at, at + size).join(''),
  );

/** What a word in letters is found by. */
export const stemOf = (word: string): string => stemmer(word);

/**
 * The tokens by which a text is found, on both databases.
 *
 * Korean becomes every three syllables that follow each other, over the spaces between words: so
 * `이미지 생성` holds what `이미지생성` holds. Two syllables are found as the beginning of three, which
 * takes half the space of twos beside threes, and three hardly ever meet by chance as twos do. A
 * word in other letters becomes its stem (Porter); numbers stay. A token holds letters and digits
 * only.
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
