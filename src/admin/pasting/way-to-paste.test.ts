import { looksLikeMarkdown } from './looks-like-markdown';
import { wayToPaste, type Clipboard } from './way-to-paste';

const EMPTY: Clipboard = { html: '', text: '', language: null, isOwn: false, pictures: [] };
const picture = new File(['x'], 'image.png', { type: 'image/png' });
const kindOf = (clipboard: Partial<Clipboard>, way = {}) =>
  wayToPaste({ ...EMPTY, ...clipboard }, { isPlain: false, isInCode: false, ...way });

test.each<[string, Partial<Clipboard>, object, object]>([
  ['formatted text', { html: '<p>a</p>', text: 'a' }, {}, { kind: 'html' }],
  [
    'formatted text, asked for plain',
    { html: '<p>a</p>', text: 'a' },
    { isPlain: true },
    { kind: 'editor' },
  ],
  ['Markdown', { text: '## a' }, {}, { kind: 'markdown' }],
  ['Markdown, asked for plain', { text: '## a' }, { isPlain: true }, { kind: 'editor' }],
  [
    'what the editor itself copied',
    { html: '<p>a</p>', text: 'a', isOwn: true },
    {},
    { kind: 'editor' },
  ],
  ['one line', { text: 'a' }, {}, { kind: 'editor' }],
  ['lines', { text: 'a\r\n\r\nb\n' }, {}, { kind: 'lines', lines: ['a', 'b'] }],
  [
    'Markdown from a code editor',
    { html: '<div>#</div>', text: '# a', language: 'markdown' },
    {},
    { kind: 'markdown' },
  ],
  [
    'text from a code editor',
    { html: '<div>a</div>', text: 'a\nb', language: 'plaintext' },
    {},
    { kind: 'lines' },
  ],
  [
    'code from a code editor',
    { html: '<div>a</div>', text: '# a', language: 'python' },
    {},
    { kind: 'html', language: 'python' },
  ],
  ['a picture', { pictures: [picture] }, {}, { kind: 'pictures' }],
  [
    'a picture of a page',
    { html: '<meta><img src="https://a.example/b.png">', pictures: [picture] },
    {},
    { kind: 'pictures' },
  ],
  [
    'cells of a sheet, with their picture',
    { html: '<table><td>a</td></table>', text: 'a', pictures: [picture] },
    {},
    { kind: 'html' },
  ],
  [
    'anything in a block of code',
    { html: '<p>a</p>', text: 'a\r\n  b' },
    { isInCode: true },
    { kind: 'code', text: 'a\n  b' },
  ],
  ['too much', { html: `<p>${'a'.repeat(2_000_001)}` }, {}, { kind: 'editor' }],
  ['nothing', {}, {}, { kind: 'editor' }],
])('%s', (_what, clipboard, way, expected) => {
  expect(kindOf(clipboard, way)).toMatchObject(expected);
});

test.each([
  '## 제목',
  '```\na\n```',
  'a [b](https://c.example) d',
  '**굵게** 쓴',
  '~~지난~~ 일',
  '- a\n- b',
  '1. a\n2. b',
  '> a\n> b',
  '| a | b |\n| --- | :-: |\n| 1 | 2 |',
  '![사진](a.png)',
])('%j is Markdown', (text) => {
  expect(looksLikeMarkdown(text)).toBe(true);
});

test.each([
  '그냥 글',
  '- 5도까지 내려간다',
  '1. 하나뿐',
  '#해시태그 #둘',
  'a * b * c',
  '3~5일, 6~7일',
  'a_b_c',
  '(주)회사 [단독] 소식',
  '2025. 12. 12.\n끝',
  '---',
])('%j is none', (text) => {
  expect(looksLikeMarkdown(text)).toBe(false);
});
