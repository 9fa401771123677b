import * as fc from 'fast-check';
import { holdsNul } from './nul';

test.each([
  ['a text', 'a\u0000b'],
  ['a list', ['a', ['\u0000']]],
  ['an object', { a: { b: [{ c: '\u0000' }] } }],
  ['a name of a field', { 'a\u0000': 1 }],
])('a NUL in %s is found', (_where, value) => {
  expect(holdsNul(value)).toBe(true);
});

test('a value nested a hundred thousand levels deep is looked through', () => {
  let value: unknown = '\u0000';
  for (let level = 0; level < 100_000; level += 1) value = [value];

  expect(holdsNul(value)).toBe(true);
});

test('a NUL is found exactly where JSON would write one', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      expect(holdsNul(value)).toBe(
        JSON.stringify(value).replaceAll('\\\\', '').includes('\\u0000'),
      );
    }),
  );
});

test.each([null, undefined, 0, true, new Date(0), Symbol('x')])('%p holds none', (value) => {
  expect(holdsNul(value)).toBe(false);
});
