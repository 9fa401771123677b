import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { safeImage, safeLink } from './addresses';
import { renderBody, renderParagraphs } from './render';

const html = (body: unknown) => renderToStaticMarkup(createElement('div', null, renderBody(body)));
const text = (some: string, marks = {}) => ({ type: 'text', text: some, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

test('text is escaped', () => {
  expect(html([paragraph(text('<script>alert(1)</script> & "q"'))])).toBe(
    '<div><p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;q&quot;</p></div>',
  );
});

test('marks nest', () => {
  expect(html([paragraph(text('a', { bold: true, italic: true }))])).toBe(
    '<div><p><em><strong>a</strong></em></p></div>',
  );
});

test.each([
  ['https://a.example/x', 'https://a.example/x'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['/articles/x', '/articles/x'],
  ['#anchor', '#anchor'],
  ['javascript:alert(1)', null],
  [' JavaScript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['//evil.example', null],
  ['/\\evil.example', null],
  ['vbscript:x', null],
  [5, null],
])('the link %j becomes %j', (address, expected) => {
  expect(safeLink(address)).toBe(expected);
});

test('an image comes over http or from this server', () => {
  expect(['/uploads/a.png', 'mailto:a@b.c', '#x', 'data:image/svg+xml,x'].map(safeImage)).toEqual([
    '/uploads/a.png',
    null,
    null,
    null,
  ]);
});

test('a link with an unsafe address keeps its text', () => {
  const link = { type: 'link', url: 'javascript:alert(1)', children: [text('here')] };
  expect(html([paragraph(link)])).toBe('<div><p>here</p></div>');
});

test('headings skip no level', () => {
  const heading = (level: number) => ({ type: 'heading', level, children: [text('h')] });
  expect(html([1, 6, 6, 3, 5].map(heading)).match(/<h\d/g)).toEqual([
    '<h3',
    '<h4',
    '<h5',
    '<h3',
    '<h4',
  ]);
});

test('lists, quotes, code and images have their own elements', () => {
  const item = (some: string) => ({ type: 'list-item', children: [text(some)] });
  const nested = { type: 'list', format: 'ordered', children: [item('b')] };
  expect(html([{ type: 'list', format: 'unordered', children: [item('a'), nested] }])).toBe(
    '<div><ul><li>a<ol><li>b</li></ol></li></ul></div>',
  );
  expect(html([{ type: 'quote', children: [text('q')] }])).toContain('<blockquote><p>q</p>');
  expect(html([{ type: 'code', children: [text('c')] }])).toContain('<code>c</code>');
  const code = (language: string) => html([{ type: 'code', language, children: [text('a\nb')] }]);
  expect(code('c++')).toContain('<code class="language-c++">a\nb</code>');
  expect(code('a b" onload="x')).toContain('<code>a\nb</code>');
  expect(
    html([{ type: 'image', image: { url: '/uploads/a.png', alternativeText: 'A' } }]),
  ).toContain('<img src="/uploads/a.png" alt="A" loading="lazy"/>');
});

test.each([null, 'text', [null], [{}], [{ children: 5 }], [{ type: 'list', children: [5] }]])(
  'the body %j disturbs nothing',
  (body) => {
    expect(() => html(body)).not.toThrow();
  },
);

test('a list of a thousand levels ends at the twentieth', () => {
  let list: object = { type: 'list', children: [] };
  for (let level = 0; level < 1000; level += 1) list = { type: 'list', children: [list] };
  expect(html([list]).match(/<ul>/g)).toHaveLength(20);
});

test('a list of a thousand levels loses no item, and keeps their order', () => {
  const item = (some: string) => ({ type: 'list-item', children: [text(some)] });
  let list: object = { type: 'list', children: [item('999 ')] };
  for (let level = 998; level >= 0; level -= 1) {
    list = {
      type: 'list',
      children: [item(`${String(level)} `), list, item(`after ${String(level)} `)],
    };
  }
  const words = html([list]).replace(/<[^>]*>/g, '');
  const levels = Array.from({ length: 999 }, (_, level) => String(level));
  const after = [...levels].reverse().map((level) => `after ${level}`);
  expect(words).toBe([...levels, '999', ...after, ''].join(' '));
});

describe('paragraphs of a text', () => {
  const paragraphs = (some: string) =>
    renderToStaticMarkup(createElement('div', null, renderParagraphs(some)));

  test.each([
    ['one line break', 'a\nb', '<div><p>a<br/>b</p></div>'],
    ['an empty line', 'a\nb\n\nc', '<div><p>a<br/>b</p><p>c</p></div>'],
    ['a line of spaces', 'a\n \t\nb', '<div><p>a</p><p>b</p></div>'],
    ['several empty lines', '\n\na\n\n\n  b\n', '<div><p>a</p><p>b</p></div>'],
  ])('%s means the same with LF, CRLF and CR', (_what, some, expected) => {
    expect(paragraphs(some)).toBe(expected);
    expect(paragraphs(some.replaceAll('\n', '\r\n'))).toBe(expected);
    expect(paragraphs(some.replaceAll('\n', '\r'))).toBe(expected);
  });
});

describe('in a section with an anchor', () => {
  const inSection = (body: unknown, anchor: string) =>
    renderToStaticMarkup(createElement('div', null, renderBody(body, undefined, anchor)));
  const heading = (some: string) => ({ type: 'heading', level: 3, children: [text(some)] });

  test('headings have ids in their own script, unique in the article', () => {
    const body = [heading('가격 & 요금'), heading('가격 & 요금'), heading('!')];
    expect(inSection(body, '왜').match(/id="[^"]*"/g)).toEqual([
      'id="왜.가격--요금"',
      'id="왜.가격--요금-1"',
      'id="왜.section"',
    ]);
  });

  test('an id depends on no other block', () => {
    const [alone] = inSection([heading('b')], 'a').match(/id="[^"]*"/) ?? [];
    expect(inSection([paragraph(text('x')), heading('c'), heading('b')], 'a')).toContain(alone);
  });
});

test('a picture has its sizes, its dimensions, its alternative text and its caption', () => {
  const image = {
    url: '/uploads/a.png',
    alternativeText: 'A',
    caption: '<C>',
    srcset: 'https://a.example/s.png 500w, https://a.example/a.png 1600w',
    width: 1600,
    height: 900,
  };
  expect(html([{ type: 'image', image }])).toBe(
    `<div><figure><img src="/uploads/a.png" alt="A" srcSet="${image.srcset}" sizes="auto, 100vw" width="1600" height="900" loading="lazy"/><figcaption>&lt;C&gt;</figcaption></figure></div>`,
  );
});

test('other forms of an image are its sources, and the image itself is for browsers without them', () => {
  const sources = [
    { type: 'image/avif', srcset: 'a.avif 500w' },
    { type: 'image/webp', srcset: '"><script> 500w' },
    { type: 1 },
  ];
  const image = { url: '/uploads/a.png', sizes: 'auto, min(100vw, 9px)', sources };
  const sizes = 'sizes="auto, min(100vw, 9px)"';
  expect(html([{ type: 'image', image }])).toBe(
    `<div><figure><picture><source type="image/avif" srcSet="a.avif 500w" ${sizes}/><source type="image/webp" srcSet="&quot;&gt;&lt;script&gt; 500w" ${sizes}/><img src="/uploads/a.png" alt="" loading="lazy"/></picture></figure></div>`,
  );
});
