import * as fc from 'fast-check';
import { firstFree, isSlugOf, slugify } from './slugify';

describe('a slug', () => {
  test.each([
    ['Night buses of Seoul', 'night-buses-of-seoul'],
    ['서울의 밤 버스', 'seourui-bam-beoseu'],
    ['베일 벗은 GPT Image 2', 'beil-beoseun-gpt-image-2'],
    ['Über Straßen & Brücken', 'ueber-strassen-and-bruecken'],
    ['iPhone 20 출시', 'iphone-20-chulsi'],
    ['  --spaces--  ', 'spaces'],
  ])('of %j is %j', (title, slug) => {
    expect(slugify(title, 'article')).toBe(slug);
  });

  test.each(['', ' ', '🌊🌊', '!?…', '\u3164', '\u200B'])('of %j is the fallback', (title) => {
    expect(slugify(title, 'article')).toBe('article');
  });

  test('is the same for decomposed Hangul from macOS', () => {
    expect(slugify('한글 날'.normalize('NFD'), 'article')).toBe(slugify('한글 날', 'article'));
  });

  test('is cut between words', () => {
    const slug = slugify('word '.repeat(100), 'article');

    expect(slug).toMatch(/^word(-word)+$/);
    expect(slug.length).toBeLessThanOrEqual(160);
  });

  test('is cut inside a single word that is too long', () => {
    expect(slugify('x'.repeat(500), 'article')).toBe('x'.repeat(160));
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
        const slug = slugify(any, 'article');
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(160);
      }),
    );
  });

  test('of a slug is the same slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const slug = slugify(title, 'article');
        expect(slugify(slug, 'article')).toBe(slug);
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
  expect(isSlugOf(slug, 'Night buses', 'article')).toBe(expected);
});
