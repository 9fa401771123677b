import { bodyText } from './plain-text';

const text = (some: string, marks = {}) => ({ type: 'text', text: some, ...marks });
const item = (some: string) => ({ type: 'list-item', children: [text(some)] });

test('a body is plain text with an empty line between its blocks', () => {
  const inner = { type: 'list', format: 'ordered', children: [item('b'), item('c\nd')] };
  const body = [
    { type: 'heading', level: 3, children: [text('가격')] },
    { type: 'paragraph', children: [text('')] },
    {
      type: 'paragraph',
      children: [
        text('a ', { bold: true }),
        { type: 'link', url: 'https://a.example', children: [text('<b>')] },
        text('\r\nc'),
      ],
    },
    { type: 'list', format: 'unordered', children: [item('a'), inner] },
    { type: 'code', children: [text('  x = 1;\n')] },
    { type: 'image', image: { url: '/a.png', alternativeText: '야경', caption: '서울' } },
  ];
  expect(bodyText(body)).toBe(
    ['가격', 'a <b>\nc', '- a\n  1. b\n  2. c\n     d', '  x = 1;\n', '야경\n서울'].join('\n\n'),
  );
});

test.each([null, 'text', [null], [{}], [{ children: 5 }], [{ type: 'list', children: [5] }]])(
  'the body %j disturbs nothing',
  (body) => {
    expect(bodyText(body).trim()).toMatch(/^-?$/);
  },
);
