import { bodyOfMarkdown, expectBody, item, link, paragraph, text } from '../test-support';

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

  it.each(['../other.md', 'other', 'a/b#c'])(
    'keeps a link to the file %s for the import',
    (url) => {
      expectBody(`[a](<${url}>)`, [
        paragraph({ type: 'file-link', target: url, children: [text('a')], line: 7 }),
      ]);
    },
  );

  it.each([
    'javascript:alert(1)',
    'java&#10;script:alert(1)',
    'JavaScript:x',
    'data:text/html,x',
    '#part',
    'vbscript:x',
  ])('replaces a link to %s with its text', (url) => {
    const to = ['7: link that leads nowhere from here → text'];
    expectBody(`[a](<${url}>)`, [paragraph(text('a'))], to);
  });

  it('converts HTML to the formatting that it means', () => {
    expectBody(
      'a <b onclick="x">c <u>d</u></b> <!-- e --> <a href="http://f.g">h</a> <kbd>i</kbd> x<sub>2</sub>',
      [
        paragraph(
          text('a '),
          text('c ', { bold: true }),
          text('d', { bold: true, underline: true }),
          text('  '),
          link('http://f.g', text('h')),
          text(' '),
          text('i', { code: true }),
          text(' x2'),
        ),
      ],
      [
        '7: HTML → formatting',
        '7: HTML → formatting',
        '7: HTML → link',
        '7: HTML → inline code',
        '7: HTML → text',
        '7: HTML comment → nothing',
      ],
    );
  });

  it('never passes HTML through as markup', () => {
    expectBody(
      'a </i> <b> <x-y z="1"> <script>c</script>',
      [
        paragraph(
          text('a '),
          text('</i>', { code: true }),
          text(' '),
          text('<b>', { code: true }),
          text(' '),
          text('<x-y z="1">', { code: true }),
          text(' '),
          text('<script>', { code: true }),
          text('c'),
          text('</script>', { code: true }),
        ),
      ],
      Array(5).fill('7: HTML → inline code') as string[],
    );
    expectBody(
      '<script>\nalert(1)\n</script>',
      [{ type: 'code', language: 'html', children: [text('<script>\nalert(1)\n</script>')] }],
      ['7: HTML → blocks'],
    );
    expectBody(
      '[a](<javascript:alert(1)>) <a href="javascript:alert(1)">b</a>',
      [paragraph(text('a b'))],
      [
        '7: HTML → link',
        '7: link that leads nowhere from here → text',
        '7: link that leads nowhere from here → text',
      ],
    );
  });

  it('converts blocks of HTML, also around Markdown', () => {
    expectBody(
      '<details><summary>More</summary>\n\n- *a*\n\n</details>\n\n<ul><li>b</ul>',
      [
        paragraph(text('More', { bold: true })),
        { type: 'list', format: 'unordered', children: [item(text('a', { italic: true }))] },
        { type: 'list', format: 'unordered', children: [item(text('b'))] },
      ],
      ['7: HTML → blocks', '11: HTML → nothing', '13: HTML → blocks'],
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

  it('of Obsidian are named, and those of Markdown have an address', () => {
    const [named] = bodyOfMarkdown('![[files/a b.png|alt]]').body;
    expect(named).toEqual({ ...image('files/a b.png'), byName: true });
    expect(bodyOfMarkdown('![alt](a.png)').body).toEqual([image('a.png')]);
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

  it('follow their item of a list, and become links or text in a heading', () => {
    const list = (...children: unknown[]) => ({ type: 'list', format: 'unordered', children });
    expectBody('- a ![alt](b.png)\n- c', [
      list(item(text('a'))),
      image('b.png'),
      list(item(text('c'))),
    ]);
    expectBody(
      '### ![alt](http://a.b/c.png) ![alt](c.png)',
      [
        {
          type: 'heading',
          level: 3,
          children: [link('http://a.b/c.png', text('alt')), text(' alt')],
        },
      ],
      ['7: image within a text → link', '7: image within a text → text'],
    );
  });
});
