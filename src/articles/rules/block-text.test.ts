import * as fc from 'fast-check';
import { isBlank } from '../../platform/text/pure';
import { blockText, hasContent } from './block-text';

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

describe('the text of a body', () => {
  test('joins inline nodes without a space, and blocks and list items with one', () => {
    const body = [
      paragraph(text('An '), { type: 'link', url: '/', children: [text('in')] }, text('line')),
      {
        type: 'list',
        format: 'unordered',
        children: [paragraph(text('one')), paragraph(text('two'))],
      },
      { type: 'heading', level: 3, children: [text('end')] },
    ];

    expect(blockText(body)).toBe('An inline one two end');
  });

  test('of anything else is empty', () => {
    for (const body of [null, undefined, 'text', 5, {}, [null], [5], [{ children: 5 }]]) {
      expect(blockText(body)).toBe('');
    }
  });
});

describe('a body', () => {
  test.each([
    ['a letter', [paragraph(text('a'))], true],
    ['an image', [{ type: 'image', image: {}, children: [text('')] }], true],
    ['an empty paragraph', [paragraph(text(''))], false],
    ['white space', [paragraph(text(' \n\t\u00A0'))], false],
    ['zero-width characters', [paragraph(text('\u200B\u200D\uFEFF'))], false],
    ['Hangul fillers', [paragraph(text('\u3164\uFFA0'))], false],
    ['no blocks', [], false],
    ['no list', 'text', false],
  ])('of %s says something: %s', (_what, body, expected) => {
    expect(hasContent(body)).toBe(expected);
  });

  test('is a boolean for any value', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        expect(typeof hasContent(body)).toBe('boolean');
        expect(typeof blockText(body)).toBe('string');
      }),
    );
  });
});

test('a text with a letter, a digit or an emoji is not blank', () => {
  for (const one of ['a', '0', '가', '🌊', '.', ' x ']) expect(isBlank(one)).toBe(false);
});
