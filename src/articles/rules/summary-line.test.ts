import * as fc from 'fast-check';
import { cleanSummaryLine } from './summary-line';

describe('a summary line', () => {
  test.each([
    ['- First', 'First'],
    ['-First', 'First'],
    ['– First', 'First'],
    ['• 첫째 줄', '첫째 줄'],
    ['•첫째 줄', '첫째 줄'],
    ['· 첫째', '첫째'],
    ['* First', 'First'],
    ['1. First', 'First'],
    ['2) Second', 'Second'],
    ['12. Twelfth', 'Twelfth'],
    ['  - padded  ', 'padded'],
    ['- 5 rooms', '5 rooms'],
  ])('%j loses its list marker: %j', (line, expected) => {
    expect(cleanSummaryLine(line)).toBe(expected);
  });

  test.each([
    '-5도까지 내려간다.',
    '1.5배 빨라졌다.',
    '3D 지도가 나왔다.',
    '2025. 12. 12.부터 쓴다.',
    '12. 3. 계엄이 있었다.',
    '1,000명이 왔다.',
    '10-year plan',
    'A - B',
    '3.1 운동 기념일',
  ])('%j has no list marker and stays unchanged', (line) => {
    expect(cleanSummaryLine(line)).toBe(line);
  });

  test.each(['', ' ', '-', ' - ', '•', '*'])('%j becomes empty', (line) => {
    expect(cleanSummaryLine(line)).toBe('');
  });

  test('does not change when it is cleaned again', () => {
    const markers = fc.constantFrom('- ', '-', '• ', '1. ', '2) ', '* ', '– ', ' ', '5', '');
    const line = fc.tuple(fc.array(markers, { maxLength: 4 }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(line, ([start, rest]) => {
        const once = cleanSummaryLine(start.join('') + rest);
        expect(cleanSummaryLine(once)).toBe(once);
      }),
    );
  });

  test('loses only its start and white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        expect(line.normalize('NFC').trim().endsWith(cleanSummaryLine(line))).toBe(true);
      }),
    );
  });
});
