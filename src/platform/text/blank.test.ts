import * as fc from 'fast-check';
import { isBlank } from './blank';

/** Characters that render as nothing, by their Unicode names. */
const INVISIBLE = [
  '\u0009',
  '\u000B',
  '\u0085',
  '\u00A0',
  '\u00AD',
  '\u034F',
  '\u061C',
  '\u115F',
  '\u1160',
  '\u1680',
  '\u17B4',
  '\u180E',
  '\u2000',
  '\u200B',
  '\u200C',
  '\u200D',
  '\u200E',
  '\u2028',
  '\u202E',
  '\u2060',
  '\u2063',
  '\u2066',
  '\u206F',
  '\u2800',
  '\u3000',
  '\u3164',
  '\uFE00',
  '\uFE0F',
  '\uFEFF',
  '\uFFA0',
  '\u{1D173}',
  '\u{E0001}',
  '\u{E0100}',
];

const invisible = fc.string({ unit: fc.constantFrom(...INVISIBLE) });

test('a text of invisible characters only is blank', () => {
  fc.assert(fc.property(invisible, isBlank));
});

test('one letter, number, sign or emoji makes a text visible', () => {
  const visible = fc.constantFrom(
    'a',
    '0',
    '가',
    'ㅋ',
    '.',
    '-',
    '🌊',
    '©',
    '\u2801',
    '한'.normalize('NFD'),
  );
  fc.assert(
    fc.property(invisible, visible, invisible, (before, letter, after) => {
      expect(isBlank(before + letter + after)).toBe(false);
    }),
  );
});

test('a long blank text takes linear time', () => {
  const start = performance.now();
  expect(isBlank(`${'\u3164 '.repeat(1_000_000)}x`)).toBe(false);
  expect(performance.now() - start).toBeLessThan(5000);
});
