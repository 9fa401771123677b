import * as fc from 'fast-check';
import { composed, composedTexts } from './normal-form';
import { unstorableText } from './storable';

const value = fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 4 });

test('every text in a value becomes NFC, and nothing else changes', () => {
  fc.assert(
    fc.property(value, (one) => {
      const decomposed: unknown = JSON.parse(JSON.stringify(one), (_key, text: unknown) =>
        typeof text === 'string' ? text.normalize('NFD') : text,
      );
      const expected: unknown = JSON.parse(JSON.stringify(decomposed), (_key, text: unknown) =>
        typeof text === 'string' ? text.normalize('NFC') : text,
      );
      // Compared as texts, because the order of keys matters too.
      expect(JSON.stringify(composedTexts(decomposed))).toBe(JSON.stringify(expected));
    }),
  );
});

test('a value in NFC is returned unchanged', () => {
  const article = { title: '한글', sections: [{ heading: 'é', at: new Date(0) }] };
  expect(composedTexts(article)).toBe(article);
});

test('a text becomes NFC, also where the quick check skips it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(composed(text)).toBe(text.normalize('NFC'));
    }),
  );
});

test('values other than plain objects stay unchanged', () => {
  const at = new Date(0);
  const query = new (class Query {
    readonly text = '한글'.normalize('NFD');
  })();
  expect(composedTexts({ at, query, text: '한'.normalize('NFD') })).toEqual({
    at,
    query,
    text: '한',
  });
});

test('a key called __proto__ stays a key', () => {
  const hostile: unknown = JSON.parse(`{"__proto__":{"x":"${'한'.normalize('NFD')}"}}`);
  const made = composedTexts(hostile);
  expect(JSON.stringify(made)).toBe('{"__proto__":{"x":"한"}}');
});

test('a value nested a hundred thousand levels deep is checked', () => {
  let deep: unknown = '한'.normalize('NFD');
  let broken: unknown = '\uD800';
  for (let level = 0; level < 100_000; level += 1) {
    deep = [deep];
    broken = { a: broken };
  }
  let inside = composedTexts(deep);
  while (Array.isArray(inside)) inside = inside[0];
  expect(inside).toBe('한');
  expect(unstorableText(broken)?.code).toBe('LONE_SURROGATE');
});
