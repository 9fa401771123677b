import fc from 'fast-check';
import { balancedLines, breakLines } from './break-lines';
import { textWidth } from './text-width';

const words = fc.array(
  fc.stringMatching(/^(?:[가-힣]{1,9}|[a-zA-Z0-9]{1,12}|[一-龥ぁ-ん]{1,60}|[.,!?”)」。]{1,3}|😀)$/),
  { minLength: 1, maxLength: 30 },
);
const texts = words.map((list) => list.join(' '));
const widths = fc.integer({ min: 4, max: 40 });
const withoutSpaces = (text: string) => text.replace(/\s/g, '');

test('every line fits, and together they are the text or end in an ellipsis', () => {
  fc.assert(
    fc.property(texts, widths, fc.integer({ min: 1, max: 6 }), (text, width, most) => {
      for (const broken of [breakLines(text, width, most), balancedLines(text, width, most)]) {
        const { lines, isWhole } = broken;
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
        const shown = withoutSpaces(lines.join(''));
        if (isWhole) expect(shown).toBe(withoutSpaces(text));
        else {
          expect(shown.endsWith('…')).toBe(true);
          expect(withoutSpaces(text).startsWith(shown.slice(0, -1))).toBe(true);
        }
      }
    }),
  );
});

test('a Korean word that fits into a line is in one line', () => {
  fc.assert(
    fc.property(texts, widths, (text, width) => {
      const { lines } = breakLines(text, width, 1000);
      const shown = new Set(lines.flatMap((line) => line.split(' ')));
      const fitting = text.split(' ').filter((word) => textWidth(word) <= width);
      expect(fitting.filter((word) => !shown.has(word))).toEqual([]);
    }),
  );
});

test.each([
  ['구글이 새 이미지 모델을 공개했다.', 7, ['구글이 새', '이미지 모델을', '공개했다.']],
  // A text without spaces is broken between characters, and no line begins with a full stop.
  ['東京都は来年度から。', 9.2, ['東京都は来年度か', 'ら。']],
  ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 6, ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']],
  ['  \n ', 9, []],
])('%j is broken by %d ems into %j', (text, width, lines) => {
  expect(breakLines(text, width, 9)).toEqual({ lines, isWhole: true });
});

test('a text of one word more than a line has lines of similar length', () => {
  const text = '사진 같은 그림을 글로 그리는 새 모델';
  expect(breakLines(text, 15.5, 3).lines).toEqual(['사진 같은 그림을 글로 그리는 새', '모델']);
  expect(balancedLines(text, 15.5, 3).lines).toEqual(['사진 같은 그림을', '글로 그리는 새 모델']);
});
