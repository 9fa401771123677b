import { isNotModified } from './not-modified';

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['"b",W/"a"', true],
  ['*', true],
  [' * ', true],
  ['"b"', false],
  ['a', false],
  ['', false],
  [undefined, false],
])('If-None-Match: %s', (condition, expected) => {
  expect(isNotModified(condition, '"a"')).toBe(expected);
});
