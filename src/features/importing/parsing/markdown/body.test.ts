import { expectBody, item, paragraph, text } from '../test-support';

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

  it('keep code as a block after its item, and other blocks as text in it', () => {
    expectBody(
      '1. a\n\n   b\n\n   ```js\n   c\n   d\n   ```\n\n   > e\n2. f\n   - g\n\n         h\n   - i',
      [
        { type: 'list', format: 'ordered', children: [item(text('a'), text('\n'), text('b'))] },
        { type: 'code', language: 'javascript', children: [text('c\nd')] },
        {
          type: 'list',
          format: 'ordered',
          children: [
            item(text('e')),
            item(text('f')),
            { type: 'list', format: 'unordered', indentLevel: 1, children: [item(text('g'))] },
          ],
        },
        { type: 'code', children: [text('h')] },
        { type: 'list', format: 'unordered', children: [item(text('i'))] },
      ],
      [
        '7: numbers of a list around a block → numbers from 1 after it',
        '11: code block in a quote or list → code block after it',
        '16: quote in a quote or list → text',
        '20: code block in a quote or list → code block after it',
      ],
    );
    expectBody('-\n- a', [
      { type: 'list', format: 'unordered', children: [item(text('')), item(text('a'))] },
    ]);
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
            text('\n'),
            text('4. '),
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
