import * as fc from 'fast-check';
import { firstFree, isSlugOf, SLUG_STYLES, slugify } from './slugify';
import { canonicalSlug, hasSlugCharacters } from './spelling';

describe('a slug', () => {
  test.each([
    ['Night buses of Seoul', 'night-buses-of-seoul'],
    ['서울의 밤 버스', 'seourui-bam-beoseu'],
    ['베일 벗은 GPT Image 2', 'beil-beoseun-gpt-image-2'],
    ['Über Straßen & Brücken', 'ueber-strassen-and-bruecken'],
    ['iPhone 20 출시', 'iphone-20-chulsi'],
    ['  --spaces--  ', 'spaces'],
  ])('of %j is %j', (title, slug) => {
    expect(slugify(title, 'article', 'romanised')).toBe(slug);
  });

  test.each(['', ' ', '🌊🌊', '!?…', '\u3164', '\u200B'])('of %j is the fallback', (title) => {
    for (const style of SLUG_STYLES) expect(slugify(title, 'article', style)).toBe('article');
  });

  test('is the same for decomposed Hangul from macOS', () => {
    for (const style of SLUG_STYLES) {
      const composed = slugify('한글 날', 'article', style);
      expect(slugify('한글 날'.normalize('NFD'), 'article', style)).toBe(composed);
    }
  });

  test('is cut between words', () => {
    const slug = slugify('word '.repeat(100), 'article', 'romanised');

    expect(slug).toMatch(/^word(-word)+$/);
    expect(slug.length).toBeLessThanOrEqual(160);
  });

  test('is cut inside a single word that is too long', () => {
    expect(slugify('x'.repeat(500), 'article', 'romanised')).toBe('x'.repeat(160));
    // Three bytes each.
    expect(slugify('가'.repeat(500), 'article', 'as-written')).toBe('가'.repeat(80));
    expect(slugify('가나다 '.repeat(100), 'article', 'as-written')).toMatch(/^가나다(-가나다)+$/);
  });

  test.each([
    ['서울의 밤 버스', '서울의-밤-버스'],
    ['베일 벗은 GPT Image 2', '베일-벗은-gpt-image-2'],
    ["Über Straßen & Don't", 'über-straßen-dont'],
    ['ไทยน้ำ 日本語', 'ไทยน้ำ-日本語'],
  ])('of %j as it is written is %j', (title, slug) => {
    expect(slugify(title, 'article', 'as-written')).toBe(slug.normalize('NFC'));
  });

  test('has only characters of an address and a limited length, for any title', () => {
    const hangul = fc.string({
      unit: fc.constantFrom('가', '힣', '글', 'ㅋ', 'ㅏ', ' ', '-'),
      maxLength: 400,
    });
    const title = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary', maxLength: 400 }),
      hangul,
    );
    fc.assert(
      fc.property(title, (any) => {
        const slug = slugify(any, 'article', 'romanised');
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(160);
        const written = slugify(any, 'article', 'as-written');
        expect([written, hasSlugCharacters(written)]).toEqual([canonicalSlug(written), true]);
        expect(Buffer.byteLength(written)).toBeLessThanOrEqual(240);
      }),
    );
  });

  test('of a slug is the same slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        for (const style of SLUG_STYLES) {
          const slug = slugify(title, 'article', style);
          expect(slugify(slug, 'article', style)).toBe(slug);
        }
      }),
    );
  });
});

describe('the first free slug', () => {
  test.each([
    ['a', [], 'a'],
    ['a', ['b', 'a-2'], 'a'],
    ['a', ['a'], 'a-2'],
    ['a', ['a', 'a-2', 'a-3', 'a-5'], 'a-4'],
    ['a', ['a', 'a-x'], 'a-2'],
  ])('of %j beside %j is %j', (base, taken, free) => {
    expect(firstFree(base, new Set(taken))).toBe(free);
  });
});

test.each([
  ['night-buses', true],
  ['night-buses-2', true],
  ['night-buses-of-seoul', false],
  ['night', false],
  ['', false],
])('%j may be a slug of the title "Night buses": %j', (slug, expected) => {
  expect(isSlugOf(slug, 'Night buses', 'article', 'romanised')).toBe(expected);
});
