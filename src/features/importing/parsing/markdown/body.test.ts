import { bodyOfMarkdown, validateBody } from '../test-support';

const text = (value: string, marks = {}) => ({ type: 'text', text: value, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const item = (...children: unknown[]) => ({ type: 'list-item', children });
const link = (url: string, ...children: unknown[]) => ({
  type: 'link',
  url,
  rel: '',
  target: '',
  children,
});

function expectBody(markdown: string, body: unknown[], conversions: string[] = []): void {
  const parsed = bodyOfMarkdown(markdown);
  expect(parsed.body).toEqual(body);
  // The body begins in line 7 of the file.
  expect(parsed.conversions).toEqual(conversions);
  validateBody(parsed.body);
}

describe('inline content', () => {
  it('keeps marks, nested and side by side', () => {
    expectBody('a **b *c*** ~~d~~ `e` &amp; \\*', [
      paragraph(
        text('a '),
        text('b ', { bold: true }),
        text('c', { bold: true, italic: true }),
        text(' '),
        text('d', { strikethrough: true }),
        text(' '),
        text('e', { code: true }),
        text(' & *'),
      ),
    ]);
  });

  it('distinguishes a line end from a line break', () => {
    expectBody('a\nb  \nc\\\nd<br>e', [paragraph(text('a b\nc\nd\ne'))], ['10: HTML → line break']);
  });

  it('keeps links with a usable address', () => {
    expectBody(
      '[a *b*](https://a.b/c) [d][r] <mailto:a@b.c> www.a.b [root](/x) [](http://e.f)\n\n[r]: http://r.r',
      [
        paragraph(
          link('https://a.b/c', text('a '), text('b', { italic: true })),
          text(' '),
          link('http://r.r', text('d')),
          text(' '),
          link('mailto:a@b.c', text('mailto:a@b.c')),
          text(' '),
          link('http://www.a.b', text('www.a.b')),
          text(' '),
          link('/x', text('root')),
          text(' '),
          link('http://e.f', text('http://e.f')),
        ),
      ],
    );
  });

  it.each([
    'javascript:alert(1)',
    'java&#10;script:alert(1)',
    'JavaScript:x',
    'data:text/html,x',
    '#part',
    '../other.md',
    'other',
    'vbscript:x',
  ])('replaces a link to %s with its text', (url) => {
    const to = ['7: link that leads nowhere from here → text'];
    expectBody(`[a](<${url}>)`, [paragraph(text('a'))], to);
  });

  it('never passes HTML through as markup', () => {
    expectBody(
      'a <b onclick="x">c</b> <!-- d --> e',
      [
        paragraph(
          text('a '),
          text('<b onclick="x">', { code: true }),
          text('c'),
          text('</b>', { code: true }),
          text('  e'),
        ),
      ],
      ['7: HTML → inline code', '7: HTML → inline code', '7: HTML comment → nothing'],
    );
    expectBody(
      '<script>\nalert(1)\n</script>',
      [{ type: 'code', language: 'html', children: [text('<script>\nalert(1)\n</script>')] }],
      ['7: HTML → code block'],
    );
  });
});

describe('images', () => {
  const image = (url: string, alternativeText = 'alt', title: string | null = null) => ({
    type: 'image-reference',
    url,
    alternativeText,
    title,
    line: 7,
  });

  it('stand by themselves and split their paragraph', () => {
    expectBody('before ![alt](a.png "Title") after', [
      paragraph(text('before')),
      image('a.png', 'alt', 'Title'),
      paragraph(text('after')),
    ]);
    expectBody('![alt](a.png)![](b.png)', [image('a.png'), image('b.png', '')]);
    expectBody(
      '[![alt](a.png)](http://a.b)',
      [image('a.png')],
      ['7: link around an image → image'],
    );
  });

  it('become links or text inside other blocks', () => {
    expectBody(
      '- ![alt](http://a.b/c.png)\n- ![alt](c.png)',
      [
        {
          type: 'list',
          format: 'unordered',
          children: [item(link('http://a.b/c.png', text('alt'))), item(text('alt'))],
        },
      ],
      ['7: image within a text → link', '8: image within a text → text'],
    );
  });
});

describe('lists', () => {
  it('nest as siblings after their items', () => {
    expectBody('1. a\n   - b\n     1. c\n2. d', [
      {
        type: 'list',
        format: 'ordered',
        children: [
          item(text('a')),
          {
            type: 'list',
            format: 'unordered',
            indentLevel: 1,
            children: [
              item(text('b')),
              { type: 'list', format: 'ordered', indentLevel: 2, children: [item(text('c'))] },
            ],
          },
          item(text('d')),
        ],
      },
    ]);
  });

  it('keep every block of an item as text in it', () => {
    expectBody(
      '- a\n\n  b\n\n  ```js\n  c\n  d\n  ```\n\n  > e\n-',
      [
        {
          type: 'list',
          format: 'unordered',
          children: [
            item(
              text('a'),
              text('\n'),
              text('b'),
              text('\n'),
              text('c\nd', { code: true }),
              text('\n'),
              text('e'),
            ),
            item(text('')),
          ],
        },
      ],
      ['11: code block in a quote or list → inline code', '16: quote in a quote or list → text'],
    );
  });

  it('keep boxes of tasks, and content after a nested list', () => {
    expectBody(
      '- [x] a\n- [ ] b\n  - c\n\n  d',
      [
        {
          type: 'list',
          format: 'unordered',
          children: [
            item(text('☑ '), text('a')),
            item(text('☐ '), text('b')),
            { type: 'list', format: 'unordered', indentLevel: 1, children: [item(text('c'))] },
            item(text('d')),
          ],
        },
      ],
      [
        '7: task list box → text',
        '8: task list box → text',
        '11: text after a nested list → list item',
      ],
    );
    expectBody(
      '5. a',
      [{ type: 'list', format: 'ordered', children: [item(text('a'))] }],
      ['7: list beginning at 5 → list beginning at 1'],
    );
  });
});

describe('other blocks', () => {
  it('keeps quotes in one piece', () => {
    expectBody(
      '> a\n>\n> *b*\n>\n> 3. c\n> 4. d',
      [
        {
          type: 'quote',
          children: [
            text('a'),
            text('\n\n'),
            text('b', { italic: true }),
            text('\n\n'),
            text('3. '),
            text('c'),
            text('\n4. '),
            text('d'),
          ],
        },
      ],
      ['11: list in a quote or list → text'],
    );
  });

  it('keeps code with its language', () => {
    expectBody(
      '```js {1}\na <b>\n\nc\n```\n\n    d',
      [
        { type: 'code', language: 'javascript', children: [text('a <b>\n\nc')] },
        { type: 'code', children: [text('d')] },
      ],
      ['7: options of a code block → nothing'],
    );
  });

  it('converts tables to code', () => {
    expectBody(
      '| a | b |\n|:-:|--:|\n| *c* | d \\| e |',
      [
        {
          type: 'code',
          language: 'markdown',
          children: [text('| a | b |\n| :---: | ---: |\n| *c* | d \\| e |')],
        },
      ],
      ['7: table → code block'],
    );
  });

  it('converts footnotes and breaks to text', () => {
    expectBody(
      'a[^n]\n\n***\n\nb\n\n[^n]: c\n\n[u]: http://u.u',
      [
        paragraph(text('a[n]')),
        paragraph(text('* * *')),
        paragraph(text('b')),
        paragraph(text('[n] '), text('c')),
      ],
      [
        '7: footnote mark → text',
        '9: thematic break → text',
        '13: footnote → text',
        '15: link definition without a link → nothing',
      ],
    );
  });

  it('keeps deeper headings', () => {
    expectBody('### a *b*', [
      { type: 'heading', level: 3, children: [text('a '), text('b', { italic: true })] },
    ]);
  });
});
