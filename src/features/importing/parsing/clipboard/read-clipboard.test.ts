import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateBody } from '../test-support';
import { readClipboardHtml, readClipboardMarkdown } from './read-clipboard';
import { notationOf } from './test-support';

const FOLDER = join(__dirname, '../../../../../tests/support/fixtures/clipboards');
const fixture = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const html = (written: string) => notationOf(readClipboardHtml(written));
const lossesOf = (written: string) =>
  readClipboardHtml(written)?.conversions.map(({ from, to }) => `${from} → ${to}`);

describe('what is copied from', () => {
  test('Word', () => {
    expect(html(fixture('word.html'))).toEqual([
      'h2 1. 배수지 개방',
      '[bold](새벽 물길)이 [italic](다시) 열렸다. [underline](시는) [strikethrough](지난달) 이번 달부터 [bold](밤)에도 문을 연다. <https://example.com/water?a=1&b=2>(안내문)',
      '- 수문 셋',
      '  - [bold](북쪽) 수문',
      '- 다리 하나',
      '# 신청한다.',
      '# 기다린다.',
      'quote “물은 기억한다.”',
      'code(markdown) | 날   | 시간  |⏎| --- | --- |⏎| 월요일 | 22시 |',
      'image “배수지 전경” file:///C:/Users/desk/AppData/Local/Temp/msohtmlclip1/01/clip_image002.png',
    ]);
    expect(lossesOf(fixture('word.html'))).toEqual(['table → code block']);
  });

  test('Google Docs', () => {
    expect(html(fixture('google-docs.html'))).toEqual([
      'h2 시장의 아침',
      '상인들은 [bold](네 시)에 나온다. [bold italic underline](모두)[strikethrough]( 늦게)[code]( open())<https://example.org/market>(시장 지도)',
      '- 채소',
      '  - [bold](배추)',
      '- 생선',
      'code(markdown) | 품목 | 값     |⏎| -- | ----- |⏎| 무  | 1,200 |',
      'image “시장 골목” https://lh7-rt.googleusercontent.com/docsz/AD_sample',
    ]);
  });

  test('Hangul', () => {
    expect(html(fixture('hwp.html'))).toEqual([
      'h2 추진 배경',
      '군은 [bold](빈집 120채)를 [italic](고쳐)[underline]( 빌려준다)[strikethrough]((예정)).',
      '문의는 면사무소로 한다.',
      'h3 신청 방법',
      '# 서류를 낸다',
      '  - 등본',
      '# 집을 본다',
      '<https://example.kr/house>(누리집)',
      'image “그림입니다.” file:///C:\\Users\\desk\\AppData\\Local\\Temp\\Hnc\\BinData\\EMB00001.bmp',
    ]);
    expect(lossesOf(fixture('hwp.html'))).toEqual([]);
  });

  test('Notion', () => {
    expect(html(fixture('notion.html'))).toEqual([
      'h1 회의 뒤에 남은 것',
      '결론은 [bold](하나)다. [italic](기록)은 [strikethrough](사람) [code](git log)가 한다. <https://example.net/notes>(회의록)',
      '- 첫째',
      '  - 그 안의 것',
      '    # 깊은 것',
      '- 둘째',
      'quote 적지 않은 것은 없던 일이다.',
      'code(typescript) const kept = notes.filter(Boolean);⏎save(kept);',
      '💡 [bold](참고) 다음 회의는 월요일.',
      '* * *',
      'code(markdown) | 누가 | 무엇을      |⏎| -- | -------- |⏎| 민  | 초안 \\| 교정 |',
      'image “칠판” https://prod-files-secure.s3.example.com/a1/board.png?X-Amz-Expires=3600',
    ]);
    expect(lossesOf(fixture('notion.html'))).toEqual([
      'thematic break → text',
      'table → code block',
    ]);
  });

  test('a page in Chrome', () => {
    expect(html(fixture('chrome.html'))).toEqual([
      'h3 A quiet release',
      'The team [bold](shipped) it [italic](without) noise, see <https://example.com/notes#v2>(the notes).⏎A second line & more.',
      '# Fetch',
      '# Build',
      '  - fast',
      'quote Ship it.',
      'code() npm run build⏎npm start',
      'image “A diagram” https://example.com/images/release.png (How it ships)',
    ]);
    expect(lossesOf(fixture('chrome.html'))).toEqual([]);
  });

  test('Visual Studio Code', () => {
    expect(notationOf(readClipboardHtml(fixture('vs-code.html'), 'typescript'))).toEqual([
      'code(typescript) export const a = 1;⏎⏎if (a < 2) {⏎  run("**not bold**");⏎}',
    ]);
  });

  test('a text in Markdown', () => {
    expect(notationOf(readClipboardMarkdown(fixture('notes.md')))).toEqual([
      'h2 오늘의 [bold](물때)',
      '사리는 [italic](사흘) 뒤다. [strikethrough](내일) [code](tide --next) 로 본다. <https://example.com/tide>(조석표)',
      '# 배를 묶는다',
      '  - 밧줄 둘',
      '# 기다린다',
      'quote 바다는 서두르지 않는다.',
      'code(bash) tide --next 3',
      'code(markdown) | 날 | 높이 |⏎| --- | --- |⏎| 화 | 3.2 m |',
      'image “등대” https://example.com/light.png',
    ]);
  });
});

test.each([
  ['<b>a</b><b style="font-weight:normal">b</b><i style="font-style:normal">c</i>', '[bold](a)bc'],
  ['<p style="font-weight:700">a<span style="font-weight:400">b</span></p>', '[bold](a)b'],
  ['<h2><b>a</b><i>b</i></h2>', 'h2 a[italic](b)'],
  ['<u><a href="https://a.example/">a</a></u>', '<https://a.example/>(a)'],
  [
    '<span style="text-decoration-line:underline line-through">a</span>',
    '[underline strikethrough](a)',
  ],
  ['<p>a <b>b</b> <b>c</b></p>', 'a [bold](b) [bold](c)'],
  ['<p>가\u1100\u1161</p>', '가가'],
  ['<p>x<script>y</script><!-- z --><style>p{}</style><span hidden>q</span></p>', 'x'],
  ['<p class="MsoTitle">a</p>', 'h1 a'],
  ['<ul><ul><li>a</li></ul></ul>', '-|  - a'],
  ['<a name="_Toc1">a</a>', 'a'],
  ['<span style="white-space:pre-wrap">a\nb</span>\n<span>c\nd</span>', 'a⏎b c d'],
  ['<div>a</div><div><br></div><div>b</div>', 'a|b'],
])('%s becomes %s', (written, expected) => {
  expect(html(written)?.join('|')).toBe(expected);
});

test.each([
  [
    '<h3><button aria-expanded="true">물때란?</button></h3><p>시각이다.</p>',
    ['h3 물때란?', '시각이다.'],
  ],
  ['<object data="a.pdf">대신하는 글</object>', ['대신하는 글']],
  ['<textarea>쓴 글</textarea>', ['쓴 글']],
  ['<pre><code>a</code></pre><button>Copy code</button>', ['code() a']],
])('the text in a control stays, unless it only copies: %s', (written, expected) => {
  expect(html(written)).toEqual(expected);
});

test('Word’s lists nest by their levels, and are apart where the document has two', () => {
  const item = (list: number, level: number, marker: string, text: string) =>
    `<p class=MsoListParagraph style='mso-list:l${list} level${level} lfo1'><span style='mso-list:Ignore'>${marker}<span>&nbsp;</span></span>${text}</p>`;
  const written = [
    item(0, 1, '1.', 'a'),
    item(0, 3, '(가)', 'b'),
    item(0, 3, '(나)', 'c'),
    item(0, 2, 'ü', 'd'),
    item(0, 1, '2.', 'e'),
    item(1, 1, '4)', 'f'),
  ].join('\n');
  expect(html(written)).toEqual(['# a', '  # b', '  # c', '  - d', '# e', '# f']);
  expect(readClipboardHtml(written)?.blocks).toHaveLength(2);
  expect(lossesOf(written)).toEqual(['list beginning at 4 → list beginning at 1']);
});

test('lines of Markdown without blank lines are paragraphs', () => {
  const text = '## 제목\n첫 문단\n둘째 문단\n- 하나\n- 둘\n**끝**';
  expect(notationOf(readClipboardMarkdown(text))).toEqual([
    'h2 제목',
    '첫 문단',
    '둘째 문단',
    '- 하나',
    '- 둘',
    '[bold](끝)',
  ]);
});

test('what nests too deep is not read', () => {
  expect(readClipboardHtml('<div>'.repeat(5000))).toBeNull();
  expect(readClipboardHtml('<b>'.repeat(30_000))).toBeNull();
  expect(readClipboardMarkdown('> '.repeat(5000))).toBeNull();
});

test('no HTML makes it fail, or becomes blocks that Strapi refuses', () => {
  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<ul>',
      '<li>',
      '</ul>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
    ],
    ...[
      '<h2>',
      '</h2>',
      '<a href="x">',
      '</a>',
      '<br>',
      '<pre>',
      '</pre>',
      'a',
      ' ',
      '\n',
      '&nbsp;',
    ],
    ...["<p style='mso-list:l0 level2 lfo1'>", '<blockquote>', '</blockquote>', '<img src="x">'],
    ...[
      '<div style="white-space:pre;font-family:consolas">',
      '</div>',
      '<!--x-->',
      '<p class=MsoQuote>',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const body = readClipboardHtml(pieces.join(''));
      if (body !== null) validateBody(body.blocks);
    }),
  );
});
