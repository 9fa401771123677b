import { parse } from 'graphql';
import { expandedFields } from './expansion';

const count = (query: string) => expandedFields(parse(query));

test('fields are counted where their fragments are spread', () => {
  expect(count('{ a { b c } ... on Q { d } }')).toBe(4);
  expect(count('{ x { ...f } y { ...f } } fragment f on T { a b }')).toBe(6);
});

test('fragments that double at each level are counted without being walked', () => {
  const levels = Array.from(
    { length: 60 },
    (_, n) => `fragment f${n} on T { ...f${n + 1} ...f${n + 1} }`,
  );
  expect(count(`{ ...f0 } ${levels.join(' ')} fragment f60 on T { a }`)).toBe(2 ** 60);
});

test('a fragment that contains itself counts as Infinity, used or not', () => {
  expect(count('{ ...f } fragment f on T { a ...g } fragment g on T { ...f }')).toBe(Infinity);
  expect(count('{ a } fragment f on T { ...f }')).toBe(Infinity);
});
