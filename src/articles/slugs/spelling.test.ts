import * as fc from 'fast-check';
import { canonicalSlug, hasSlugCharacters, slugsNamedBy } from './spelling';

describe('the one spelling of a slug', () => {
  test('is the same for its own result, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const spelling = canonicalSlug(text);
        expect(canonicalSlug(spelling)).toBe(spelling);
        expect(canonicalSlug(text.normalize('NFD'))).toBe(spelling);
      }),
    );
  });

  test.each(['한글-슬러그', 'a_b.c~d', 'ไทยน้ำ', 'हिन्दी', '日本', '2026', 'é'])(
    'may have the characters of %j',
    (slug) => {
      expect(hasSlugCharacters(slug)).toBe(true);
    },
  );

  test.each([
    '',
    'a b',
    'a/b',
    'a%b',
    "it's",
    'a+b',
    '\u0301a',
    '가\u3164',
    'a\u00AD',
    '🌊',
    'a\uD800',
  ])('may not be %j', (slug) => {
    expect(hasSlugCharacters(slug)).toBe(false);
  });
});

describe('an address', () => {
  const encoded = encodeURIComponent('한글-ä');
  test.each([
    ['한글-ä'],
    ['한글-Ä'],
    ['한글-ä'.normalize('NFD')],
    [encoded],
    [encoded.toLowerCase()],
    [encodeURIComponent(encoded)],
    [Buffer.from('한글-ä').toString('latin1')],
  ])('of the form %j names the slug', (text) => {
    expect(slugsNamedBy(text)).toContain('한글-ä');
  });

  test('in upper case names the slug that an older version may have stored first', () => {
    expect(slugsNamedBy('My_Slug')).toEqual(['My_Slug', 'my_slug']);
  });

  test.each(['%', '%ff', '100%25', '\u00FC'])('of the form %j is taken as it is', (text) => {
    expect(slugsNamedBy(text)[0]).toBe(text);
  });

  test('never names a text that no database stores', () => {
    expect(slugsNamedBy('a%00')).toEqual(['a%00']);
  });

  test('names few slugs, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(slugsNamedBy(encodeURIComponent(text)).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
