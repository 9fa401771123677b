import { pasteInto } from './paste';

const EMPTY = {};

describe('a paste into a line of the summary', () => {
  test.each(['line1', 'line2', 'line3'] as const)('of three lines fills all, in %s', (line) => {
    const text = '- One\n- Two\n- Three\n';
    const written = { line1: 'a', line2: 'b', line3: 'c' };

    expect(pasteInto(line, text, written)).toEqual({
      kind: 'fill',
      lines: { line1: 'One', line2: 'Two', line3: 'Three' },
    });
  });

  test.each([
    ['bullets', '• 하나\n· 둘\n▪ 셋'],
    ['numbers', '1. 하나\n2) 둘\n3. 셋'],
    ['blank lines and Windows', '하나\r\n\r\n둘\r\n\u00A0\r\n셋\r\n'],
    ['line separators', '하나\u2028둘\u2029셋'],
  ])('takes %s away', (_what, text) => {
    expect(pasteInto('line2', text, EMPTY)).toMatchObject({
      lines: { line1: '하나', line2: '둘', line3: '셋' },
    });
  });

  test.each([4, 5, 100])('of %i lines changes nothing', (count) => {
    const text = Array.from({ length: count }, (_, index) => `Line ${index}`).join('\n');

    expect(pasteInto('line1', text, EMPTY)).toEqual({ kind: 'refuse', reason: 'too-many', count });
  });

  test('of two lines fills this one and the next', () => {
    expect(pasteInto('line2', 'a\nb', EMPTY)).toEqual({
      kind: 'fill',
      lines: { line2: 'a', line3: 'b' },
    });
  });

  test.each([
    ['would replace a written line', 'line1', { line2: 'Written' }],
    ['would replace the line itself', 'line1', { line1: 'Written' }],
    ['do not fit', 'line3', {}],
  ] as const)('of two lines that %s changes nothing', (_what, line, written) => {
    expect(pasteInto(line, 'a\nb', written)).toEqual({
      kind: 'refuse',
      reason: 'no-room',
      count: 2,
    });
  });

  test('of one line that ends in a line break goes in without it', () => {
    expect(pasteInto('line1', '- One\n', { line1: 'Written' })).toEqual({
      kind: 'insert',
      text: 'One',
    });
  });

  test('of line breaks only inserts nothing', () => {
    expect(pasteInto('line1', '\n\n', EMPTY)).toEqual({ kind: 'insert', text: '' });
  });

  test.each(['word', 'a - b', '', '-5도'])('of “%s” is left to the browser', (text) => {
    expect(pasteInto('line1', text, EMPTY)).toEqual({ kind: 'plain' });
  });
});
