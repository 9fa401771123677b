import fc from 'fast-check';

/** Words, particles and punctuation of Korean and English, and all that has a meaning in a form. */
const PIECES = [
  '가나',
  '구글(Google)',
  '은',
  '“인용”',
  '‘GPT Image 2’',
  '3~5일',
  'word',
  'snake_case_name',
  '2 * 3',
  '*',
  '**',
  '_',
  '~~',
  '~',
  '`',
  '``',
  '#',
  '# h',
  '- item',
  '+',
  '1.',
  '2025. 12. 12.',
  '3)',
  '>',
  '| a | b |',
  '|---|',
  '===',
  '---',
  '<b>',
  '<!-- -->',
  '</script>',
  '&amp;',
  '&#35;',
  '&',
  '[',
  ']',
  '](x)',
  '![',
  '[^1]',
  '[ ]',
  '(',
  ')',
  '\\',
  '!',
  ':',
  'https://a.example/b_c?d=(e)',
  'www.a.example',
  'm@a.example',
  '😀',
  '\u00a0',
  '{#id}',
  '$x$',
];
const GAPS = ['', '', ' ', ' ', '  ', '\n', '\n\n', '\t'];

const someText = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...GAPS)), { maxLength: 5 })
  .map((parts) => parts.flat().join(''));
const mark = fc.option(fc.constant(true), { nil: undefined });
const textNode = fc
  .record({
    text: someText,
    bold: mark,
    italic: mark,
    underline: mark,
    strikethrough: mark,
    code: fc.option(fc.constant(true), { nil: undefined, freq: 5 }),
  })
  .map(({ text, ...marks }) => ({
    type: 'text' as const,
    text,
    ...Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== undefined)),
  }));
const link = fc
  .record({
    url: fc.constantFrom(
      'https://a.example/?a=1&b=2',
      'https://ko.wikipedia.org/wiki/서울_(도시)',
      'https://a.example/a b',
      '/about',
      'mailto:a@b.example',
      'javascript:alert(1)',
    ),
    children: fc.array(textNode, { minLength: 1, maxLength: 2 }),
  })
  .map((parts) => ({ type: 'link' as const, ...parts }));
const inlines = fc.array(fc.oneof({ weight: 3, arbitrary: textNode }, link), {
  minLength: 1,
  maxLength: 5,
});
const item = inlines.map((children) => ({ type: 'list-item' as const, children }));
const { list } = fc.letrec<{
  list: { type: 'list'; format: 'ordered' | 'unordered'; children: unknown[] };
}>((tie) => ({
  list: fc
    .record({
      format: fc.constantFrom('ordered' as const, 'unordered' as const),
      children: fc.array(
        fc.oneof({ depthSize: 'small', withCrossShrink: true, maxDepth: 4 }, item, tie('list')),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map((parts) => ({ type: 'list' as const, ...parts })),
}));
const code = fc
  .record({
    language: fc.constantFrom('typescript', 'c#', undefined),
    text: fc
      .array(fc.constantFrom('```', '~~~~', 'x = 1;', '  이름', '', '<b>', '\t`y`'), {
        maxLength: 4,
      })
      .map((lines) => lines.join('\n')),
  })
  .map(({ language, text }) => ({ type: 'code', language, children: [{ type: 'text', text }] }));
const image = fc
  .record({
    url: fc.constantFrom('/uploads/a.png', 'https://cdn.example/b_(1).png'),
    alternativeText: someText,
    caption: fc.option(someText),
  })
  .map((file) => ({
    type: 'image',
    image: { ...file, width: 1600, height: 900, srcset: 'a.png 500w, b.png 1600w' },
    children: [{ type: 'text', text: '' }],
  }));

/** Headings of any level, of which some are equal. */
const heading = fc
  .record({
    level: fc.integer({ min: 1, max: 6 }),
    children: fc.oneof(inlines, fc.constant([{ type: 'text' as const, text: '가격' }])),
  })
  .map((parts) => ({ type: 'heading', ...parts }));

/** Bodies of sections with everything that an editor can write, and texts that try to break out. */
export const bodies = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: inlines.map((children) => ({ type: 'paragraph', children })) },
    heading,
    inlines.map((children) => ({ type: 'quote', children })),
    code,
    image,
    list,
  ),
  { minLength: 1, maxLength: 6 },
);

/** Texts of one line for titles, headings and summaries. */
export const lines = someText.map((text) => `가 ${text.replaceAll(/\s+/g, ' ').trim()}`);
