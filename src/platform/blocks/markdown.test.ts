import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { markdownBody, writeMarkdown } from './markdown';
import { bodies } from './test-support';

/** fast-check prints the seed with a failure. Each run has another one. */
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

const markdown = (...body: unknown[]) => writeMarkdown(markdownBody(body));
const text = (some: string, marks = {}) => ({ type: 'text', text: some, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const parse = (written: string): Root =>
  fromMarkdown(written, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
const bold = { bold: true };

test.each([
  ['# 제목', '\\# 제목\n'],
  ['- 항목', '\\- 항목\n'],
  ['1. 첫째', '1\\. 첫째\n'],
  ['2025. 12. 12.', '2025\\. 12. 12.\n'],
  ['| a | b |', '\\| a | b |\n'],
  ['<b>태그</b>', '\\<b>태그\\</b>\n'],
  ['3 < 5', '3 < 5\n'],
  ['> 인용', '\\> 인용\n'],
  ['3~5일', '3\\~5일\n'],
  ['[링크](x)', '\\[링크]\\(x)\n'],
  ['![그림](x)', '!\\[그림]\\(x)\n'],
  ['*별* _밑줄_', '\\*별\\* \\_밑줄\\_\n'],
  ['`코드`', '\\`코드\\`\n'],
  ['&amp;', '\\&amp;\n'],
  ['---', '\\---\n'],
  ['```', '\\`\\`\\`\n'],
])('the text %j is no syntax', (some, expected) => {
  const written = markdown(paragraph(text(some)));
  expect(written).toBe(expected);
  expect(toString(parse(written))).toBe(some);
});

test('marks beside Hangul and punctuation are read as marks', () => {
  const written = markdown(
    paragraph(text('구글(Google)', bold), text('은 '), text('굵게', bold), text('는')),
  );
  const [first] = parse(written).children;
  expect(first).toMatchObject({
    type: 'paragraph',
    children: [
      { type: 'strong', children: [{ value: '구글(Google)' }] },
      { type: 'text', value: '은 ' },
      { type: 'strong', children: [{ value: '굵게' }] },
      { type: 'text', value: '는' },
    ],
  });
});

test('a mark that continues is opened once, and spaces stay outside', () => {
  const written = markdown(
    paragraph(
      text('a ', bold),
      text('b', { bold: true, italic: true }),
      text(' c ', bold),
      text('d'),
      { type: 'link', url: 'https://a.example/', children: [text('e', bold)] },
    ),
  );
  expect(written).toBe('**a *b* c** d[**e**](https://a.example/)\n');
});

test('a line break stays, and an empty line divides paragraphs', () => {
  expect(markdown(paragraph(text('a\nb\n\nc\n')))).toBe('a\\\nb\n\nc\n');
});

test('an address with parentheses or spaces stays whole', () => {
  const link = (url: string) => paragraph({ type: 'link', url, children: [text('x')] });
  const written = markdown(link('https://a.example/b_(c)'), link('https://a.example/d e)'));
  expect(written).toBe('[x](https://a.example/b_\\(c\\))\n\n[x](<https://a.example/d e)>)\n');
});

test('a bare address ends at a no-break space', () => {
  const written = markdown(
    paragraph(text('https://a.example/b_(c)\u00a0가 www.a.example\u00a0나')),
  );
  expect(written).toBe(
    '<https://a.example/b_(c)>\u00a0가 [www.a.example](http://www.a.example)\u00a0나\n',
  );
});

test('a link that could run a script is its text', () => {
  const link = { type: 'link', url: 'javascript:alert(1)', children: [text('here')] };
  expect(markdown(paragraph(link))).toBe('here\n');
});

test('the fence of code is longer than those within', () => {
  const code = { type: 'code', language: 'markdown', children: [text('```js\nx\n```')] };
  expect(markdown(code)).toBe('````markdown\n```js\nx\n```\n````\n');
});

test('lists nest below their items', () => {
  const item = (some: string) => ({ type: 'list-item', children: [text(some)] });
  const inner = { type: 'list', format: 'ordered', children: [item('b'), item('c\nd')] };
  const list = { type: 'list', format: 'unordered', children: [item('a'), inner, item('e')] };
  expect(markdown(list, list)).toBe(
    ['- a\n  1. b\n  2. c\\\n     d\n- e', '* a\n  1. b\n  2. c\\\n     d\n* e\n'].join('\n\n'),
  );
});

test('a picture has its alternative text, and its caption as the title', () => {
  const image = { url: '/uploads/a_(1).png', alternativeText: '야경 [서울]', caption: 'By "A"' };
  expect(markdown({ type: 'image', image })).toBe(
    '![야경 \\[서울\\]](/uploads/a_\\(1\\).png "By \\"A\\"")\n',
  );
});

test('headings begin below the heading of the section and skip no level', () => {
  const heading = (level: number) => ({ type: 'heading', level, children: [text('h')] });
  expect(markdown(...[1, 6, 2].map(heading))).toBe('### h\n\n#### h\n\n### h\n');
});

test.each([null, 'text', [null], [{}], [{ children: 5 }], [{ type: 'list', children: [5] }]])(
  'the body %j disturbs nothing',
  (body) => {
    expect(writeMarkdown(markdownBody(body))).toBe('');
  },
);

/** The types of nodes that blocks make. */
const KNOWN = new Set([
  ...['root', 'paragraph', 'heading', 'list', 'listItem', 'blockquote', 'code', 'image'],
  ...['text', 'strong', 'emphasis', 'delete', 'inlineCode', 'link', 'break'],
]);

const typesIn = (node: Nodes): string[] => [
  node.type,
  ...('children' in node ? node.children.flatMap(typesIn) : []),
];

test('no text is read as a table, HTML, a footnote or a reference', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const found = typesIn(parse(markdown(...body)));
      expect(found.filter((type) => !KNOWN.has(type))).toEqual([]);
    }),
    { seed: SEED, numRuns: 150 },
  );
});
