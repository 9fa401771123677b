import * as fc from 'fast-check';
import { readingMinutes } from './reading-time';

describe('the reading time', () => {
  test.each([
    ['nothing', '', 1],
    ['one word', 'word', 1],
    ['500 Korean characters', '가'.repeat(500), 1],
    ['501 Korean characters', '가'.repeat(501), 2],
    ['500 Korean characters with spaces between them', '가 '.repeat(500), 1],
    ['238 English words', 'word '.repeat(238), 1],
    ['239 English words', 'word '.repeat(239), 2],
    ['both, each counted its own way', `${'가'.repeat(500)} ${'word '.repeat(238)}`, 2],
    ['words with marks inside', "don't ".repeat(238), 1],
    ['punctuation only', '… — ! '.repeat(1000), 1],
  ])('of %s', (_what, text, minutes) => {
    expect(readingMinutes(text)).toBe(minutes);
  });

  test('is a whole number of at least one minute, and never shrinks with more text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 2000 });
    fc.assert(
      fc.property(text, text, (one, more) => {
        const minutes = readingMinutes(one);
        expect(Number.isInteger(minutes) && minutes >= 1).toBe(true);
        expect(readingMinutes(`${one}\n${more}`)).toBeGreaterThanOrEqual(minutes);
      }),
    );
  });
});
