import { BlocksRenderer, type BlocksContent } from '@strapi/blocks-react-renderer';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { renderBody } from './render';

/** fast-check prints the seed with a failure. Each run has another one. */
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

const word = fc.constantFrom(
  '가나',
  'x < y',
  '<꺾쇠>',
  'a &amp; b',
  '"quoted"',
  ' ',
  '',
  '\u00a0',
  '😀',
);
const lineBreak = fc.constantFrom('', '', '\n', '\r\n', '\r', '\n\n');
const someText = fc
  .array(fc.tuple(word, lineBreak), { minLength: 0, maxLength: 4 })
  .map((parts) => parts.flat().join(''));
const mark = fc.option(fc.constant(true), { nil: undefined });
const textNode = fc
  .record({
    text: someText,
    bold: mark,
    italic: mark,
    underline: mark,
    strikethrough: mark,
    code: mark,
  })
  .map(({ text, ...marks }) => ({
    type: 'text' as const,
    text,
    ...Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== undefined)),
  }));
const linkNode = fc
  .record({
    url: fc.constantFrom('https://a.example/?a=1&b=2', '/about', 'mailto:a@b.example'),
    children: fc.array(textNode, { minLength: 1, maxLength: 2 }),
  })
  .map((link) => ({ type: 'link' as const, ...link }));
const inlines = fc.array(fc.oneof({ weight: 3, arbitrary: textNode }, linkNode), {
  minLength: 1,
  maxLength: 4,
});
const item = inlines.map((children) => ({ type: 'list-item' as const, children }));
const format = fc.constantFrom('ordered' as const, 'unordered' as const);
const { list } = fc.letrec<{
  list: { type: 'list'; format: 'ordered' | 'unordered'; children: unknown[] };
}>((tie) => ({
  list: fc
    .record({
      format,
      children: fc.array(
        fc.oneof({ depthSize: 'small', withCrossShrink: true, maxDepth: 4 }, item, tie('list')),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map((parts) => ({ type: 'list' as const, ...parts })),
}));
const block = fc.oneof(
  inlines.map((children) => ({ type: 'paragraph', children })),
  fc
    .record({ level: fc.integer({ min: 1, max: 6 }), children: inlines })
    .map((heading) => ({ type: 'heading', ...heading })),
  inlines.map((children) => ({ type: 'quote', children })),
  fc
    .record({ language: fc.constantFrom('typescript', 'c++', undefined), text: someText })
    .map(({ language, text }) => ({ type: 'code', language, children: [{ type: 'text', text }] })),
  fc.constantFrom('/uploads/a.png', 'https://cdn.example/b.png').map((url) => ({
    type: 'image',
    image: { url, alternativeText: 'A <b> & "c"', width: 10, height: 20 },
    children: [{ type: 'text', text: '' }],
  })),
  list,
);

const ours = (body: unknown): string =>
  renderToStaticMarkup(createElement('div', null, renderBody(body)));
const official = (body: unknown): string =>
  renderToStaticMarkup(
    createElement('div', null, createElement(BlocksRenderer, { content: body as BlocksContent })),
  );

/** The visible text, with one character per line break. */
const textOf = (html: string): string =>
  html
    .replace(/<br\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/\r\n|\r/g, '\n');

/** The number of each element. Headings are shifted below those of sections, and images get a figure. */
function elementsOf(html: string): Record<string, number> {
  const counts: Record<string, number> = {};
  const [same, alike] = [/^h[1-6]$/, { del: 's' } as Record<string, string>];
  for (const [, name = ''] of html.matchAll(/<([a-z]\w*)/g)) {
    if (['p', 'figure', 'figcaption', 'div'].includes(name)) continue;
    const key = same.test(name) ? 'heading' : (alike[name] ?? name);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** Each list item: its enclosing lists, its number in the innermost one, and its own text. */
function itemsOf(html: string): string[] {
  const items: string[] = [];
  const lists: { name: string; count: number }[] = [];
  const open: string[] = [];
  for (const [, tag, text = ''] of html.matchAll(
    /<(\/?(?:ul|ol|li)\b)[^>]*>([^]*?)(?=<\/?(?:ul|ol|li)\b|$)/g,
  )) {
    if (tag === 'ul' || tag === 'ol') lists.push({ name: tag, count: 0 });
    else if (tag === '/ul' || tag === '/ol') lists.pop();
    else if (tag === '/li') items.push(open.pop() ?? '');
    else {
      const innermost = lists.at(-1);
      if (innermost === undefined) throw new Error('An item stands outside of a list.');
      innermost.count += 1;
      const path = lists.map(({ name }) => name).join('>');
      open.push(`${path} ${String(innermost.count)}: ${textOf(text)}`);
    }
  }
  return items.sort();
}

test('a body has the same texts and elements as with the official renderer', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (body) => {
      const [mine, theirs] = [ours(body), official(body)];
      expect(textOf(mine)).toBe(textOf(theirs));
      expect(elementsOf(mine)).toEqual(elementsOf(theirs));
      expect(itemsOf(mine)).toEqual(itemsOf(theirs));
    }),
    { seed: SEED, numRuns: 500 },
  );
});
