// Texts as varied as a real site's: words of the seed articles and made-up ones, the frequent ones
// by Zipf's law, with particles; the same for the same seed.

const PARTICLES = ['', '', '', '은', '는', '이', '가', '을', '를', '의', '에', '도', '로', '에서'];

/** Numbers from 0 to 1 (Numerical Recipes' generator). */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @param {string[]} seeds texts to take words from */
export function textMaker(seed, seeds) {
  const random = randomOf(seed);
  const all = seeds.join(' ');
  const syllables = all.match(/[가-힣]/g) ?? [];
  const stems = [...new Set(all.match(/[가-힣]{2,}/g))];
  while (stems.length < 20_000) {
    const length = 2 + Math.floor(random() * random() * 3);
    const pick = () => syllables[Math.floor(random() * syllables.length)];
    stems.push(Array.from({ length }, pick).join(''));
  }
  const english = [...new Set(all.match(/[A-Za-z]{3,}/g))];
  const zipf = (list) =>
    list[Math.min(list.length - 1, Math.floor(Math.exp(random() * Math.log(list.length))))];
  const particle = () => PARTICLES[Math.floor(random() * PARTICLES.length)];
  const word = () => (random() < 0.08 ? zipf(english) : zipf(stems) + particle());
  const words = (count) => Array.from({ length: count }, word).join(' ');
  return {
    words,
    /** At least so many bytes. */
    body(bytes) {
      let text = '';
      while (Buffer.byteLength(text) < bytes) text += `${words(12)}. `;
      return text;
    },
    stems,
    english,
  };
}

/** Queries of one, two and three words, frequent and rare, typed with particles or mistyped. */
export function queriesOf(seed, seeds, count) {
  const { stems, english } = textMaker(seed, seeds);
  const random = randomOf(seed + 1);
  const rank = (list) =>
    list[Math.min(list.length - 1, Math.floor(Math.exp(random() * Math.log(list.length))))];
  return Array.from({ length: count }, (_, index) => {
    switch (index % 5) {
      case 0:
        return rank(stems);
      case 1:
        return `${rank(stems)} ${rank(stems)}`;
      case 2:
        return `${rank(stems)}는`;
      case 3:
        return `${rank(english)} ${rank(stems)}`;
      default:
        return rank(english);
    }
  });
}
