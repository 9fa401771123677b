/**
 * Korean particles, and endings of 하다 and 되다 verbs, that follow a noun. Queries ignore them, so that
 * `구글은` finds `구글의`.
 */
const ENDINGS = [
  ['에서는', '에서도', '에서의', '으로는', '으로도', '으로의', '에게는', '이라는', '이라고'],
  [
    '했습니다',
    '됐습니다',
    '합니다',
    '됩니다',
    '에서',
    '으로',
    '에게',
    '한테',
    '부터',
    '까지',
    '처럼',
  ],
  [
    '보다',
    '마다',
    '이나',
    '라는',
    '라고',
    '이며',
    '하고',
    '하는',
    '하기',
    '하다',
    '한다',
    '했다',
    '하여',
  ],
  [
    '해서',
    '하면',
    '되는',
    '되다',
    '된다',
    '됐다',
    '들은',
    '들이',
    '들을',
    '들의',
    '에는',
    '에도',
    '와의',
  ],
  [
    '과의',
    '은',
    '는',
    '이',
    '가',
    '을',
    '를',
    '의',
    '에',
    '도',
    '로',
    '와',
    '과',
    '만',
    '들',
    '한',
    '된',
  ],
]
  .flat()
  .sort((one, other) => other.length - one.length);

const PARTICLES: ReadonlySet<string> = new Set(ENDINGS);

/** Whether a word is a particle, as `가` in `AI가`. */
export const isParticle = (word: string): boolean => PARTICLES.has(word);

/** Removes the longest particle of a word, if at least two syllables remain. One would match too much. */
export function withoutParticle(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= 2);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
