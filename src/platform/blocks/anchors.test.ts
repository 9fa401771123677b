import * as fc from 'fast-check';
import { anchors } from './anchors';

describe('anchors', () => {
  test('keep Hangul, lower Latin letters and join words with hyphens', () => {
    expect(anchors(['베일 벗은 GPT Image 2', '1.5배 빨라진 3D'])).toEqual([
      '베일-벗은-gpt-image-2',
      '15배-빨라진-3d',
    ]);
  });

  test('number a repeated heading', () => {
    expect(anchors(['Prices', 'Prices', 'prices'])).toEqual(['prices', 'prices-1', 'prices-2']);
  });

  test.each(['', ' ', '🌊', '!?'])('call a heading of %j a section', (heading) => {
    expect(anchors([heading])).toEqual(['section']);
  });

  test('name the place of a section without a heading', () => {
    expect(anchors([null])).toEqual(['section-1']);
    expect(anchors(['Section 2', null, '🌊'])).toEqual(['section-2', 'section-2-1', 'section']);
  });

  test('compose decomposed Hangul from macOS', () => {
    expect(anchors(['한글'.normalize('NFD')])).toEqual(['한글']);
  });

  test('are unique, not blank, of limited length and one per heading, for any headings', () => {
    const heading = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('a', 'A', 'a-1', 'a 1', '', '-', '가', 'section', 'section-1'),
      fc.string({ minLength: 200, maxLength: 400 }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 30 }), (headings) => {
        const found = anchors(headings);
        expect(found).toHaveLength(headings.length);
        expect(new Set(found).size).toBe(found.length);
        for (const anchor of found) {
          expect(anchor).not.toBe('');
          expect(anchor).not.toMatch(/\s/u);
          expect(anchor.length).toBeLessThanOrEqual(255);
        }
      }),
    );
  });

  test('stay the same for headings that do not change', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (headings, another) => {
        expect(anchors([...headings, another]).slice(0, -1)).toEqual(anchors(headings));
      }),
    );
  });
});
