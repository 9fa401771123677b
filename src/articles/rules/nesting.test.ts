import { MAX_LEVELS, nestsTooDeeply } from './nesting';

const nested = (levels: number): unknown => {
  let value: unknown = 'text';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

test('a value with the maximum number of levels is accepted, and one with more is not', () => {
  expect([0, 1, MAX_LEVELS, MAX_LEVELS + 1, 100_000].map((n) => nestsTooDeeply(nested(n)))).toEqual(
    [false, false, false, true, true],
  );
});

test('the deepest part counts at any position', () => {
  expect(nestsTooDeeply([{ type: 'a' }, nested(MAX_LEVELS), 1])).toBe(true);
  expect(nestsTooDeeply(Array.from({ length: 10_000 }, () => nested(3)))).toBe(false);
});

test.each([null, undefined, 0, 'text', true, new Date(0)])('%p is not nested at all', (value) => {
  expect(nestsTooDeeply(value)).toBe(false);
});
