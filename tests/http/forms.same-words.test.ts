import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { z } from 'zod';
import { bodies, lines } from '../../src/platform/blocks/test-support';
import { changeSite } from '../support/actors/discussing';
import { useApplication } from '../support/app/application';
import { rawOf } from '../support/app/delivery';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { publishArticle } from '../support/fixtures/documents';
import { uploadImage } from '../support/fixtures/media';
import { seedOf, TEST_TIMES } from '../support/fixtures/random';

/*
 * One article in all its forms: blocks, HTML, Markdown, plain text, JSON-LD, the feed and GraphQL
 * have the same three lines, the same headings and the same words in the same order.
 */

const SEED = seedOf();
/** A feed has at most fifty. */
const ARTICLES = Math.min(50, 30 * TEST_TIMES);
const app = useApplication();
const raw = rawOf(app);

const { fromMarkdown } = testHost.require(
  'mdast-util-from-markdown',
) as typeof import('mdast-util-from-markdown');
const { gfmFromMarkdown } = testHost.require('mdast-util-gfm') as typeof import('mdast-util-gfm');
const { gfm } = testHost.require(
  'micromark-extension-gfm',
) as typeof import('micromark-extension-gfm');
const { parse: parseYaml } = testHost.require('yaml') as typeof import('yaml');

const article = z.looseObject({
  title: z.string(),
  lead: z.string(),
  summary: z.looseObject({ line1: z.string(), line2: z.string(), line3: z.string() }),
  sections: z.array(z.looseObject({ heading: z.string(), body: z.unknown() })),
});
type Article = z.infer<typeof article>;
const answer = z.object({ data: article, meta: z.object({ jsonLd: z.string().optional() }) });

/** The words of a text: runs of letters and digits. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const texts = z.array(z.string());
const INLINE: ReadonlySet<unknown> = new Set(['link']);
const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The text of blocks, with a space between blocks. */
function blockText(value: unknown): string {
  if (Array.isArray(value)) return value.map(blockText).join('');
  if (!isNode(value)) return '';
  if (typeof value['text'] === 'string') return value['text'];
  if (value['type'] === 'image' && isNode(value['image'])) {
    const { alternativeText: alt, caption } = value['image'];
    return ` ${texts.parse([alt, caption]).join(' ')} `;
  }
  const inside = blockText(value['children']);
  return INLINE.has(value['type']) ? inside : ` ${inside} `;
}

const headingsIn = (body: unknown): string[] =>
  (Array.isArray(body) ? body : [])
    .filter((block: unknown) => isNode(block) && block['type'] === 'heading')
    .map(blockText);

/** The text of HTML, where only elements of blocks and line breaks part words. */
const htmlText = (html: string): string =>
  html
    .replaceAll(/<img [^>]*alt="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<\/?(?:strong|em|u|s|a|code)\b[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const htmlHeadings = (html: string): string[] =>
  [...html.matchAll(/<h[2-6][^>]*>(.*?)<\/h[2-6]>/gs)].map(([, text = '']) => htmlText(text));

const parseMarkdown = (text: string) =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

const PHRASING: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete', 'link']);

function markdownText(node: Nodes): string {
  if (node.type === 'image') return ` ${node.alt ?? ''} ${node.title ?? ''} `;
  if (node.type === 'code') return ` ${node.value} `;
  if ('value' in node) return node.value;
  if (!('children' in node)) return ' ';
  const inside = node.children.map(markdownText).join('');
  return PHRASING.has(node.type) ? inside : ` ${inside} `;
}

const markdownHeadings = (text: string): string[] =>
  parseMarkdown(text)
    .children.filter((node) => node.type === 'heading')
    .map(markdownText);

/** Headings as lists of words; a heading without words is none. */
const asWords = (headings: readonly string[]): string[][] =>
  headings.map(wordsOf).filter((words) => words.length > 0);

const readOne = async (path: string) => answer.parse(JSON.parse((await raw(path)).text));
const bodiesOf = ({ sections }: Article): string[] => sections.map(({ body }) => String(body));
const linesOf = ({ summary: { line1, line2, line3 } }: Article): string[] => [line1, line2, line3];

const slugs: string[] = [];

beforeAll(async () => {
  await changeSite(app, { urlPattern: 'https://example.com/{locale}/{slug}' });
  const { id } = await uploadImage(app);
  const files = app.strapi.db.query('plugin::upload.file');
  await files.update({ where: { id }, data: { alternativeText: '야경 *a*', caption: '서울 <b>' } });
  const file: unknown = JSON.parse(JSON.stringify(await files.findOne({ where: { id } })));
  const asStored = (body: object[]) => [
    ...paragraphs('가나다.'),
    ...body.map((block) =>
      'image' in block ? { ...block, image: file } : (JSON.parse(withoutScripts(block)) as object),
    ),
  ];
  const inputs = fc.sample(
    fc.record({
      title: lines,
      lead: fc.tuple(lines, lines).map((texts) => texts.join('\n\n')),
      summary: fc.record({ line1: lines, line2: lines, line3: lines }),
      sections: fc.array(
        fc.record({ heading: lines, body: bodies.map((body) => asStored(body)) }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { seed: SEED, numRuns: ARTICLES },
  );
  for (const [index, input] of inputs.entries()) {
    slugs.push(`a-${String(index)}`);
    await publishArticle(app, articleInput({ ...input, slug: `a-${String(index)}` }));
  }
}, 300_000);

/** Strapi stores no link that runs a script, and no address with a space. */
const withoutScripts = (block: object): string =>
  JSON.stringify(block)
    .replaceAll('javascript:alert(1)', 'https://b.example/')
    .replaceAll('https://a.example/a b', 'https://a.example/a%20b');

const feed = z.object({
  items: z.array(z.looseObject({ url: z.string(), summary: z.string(), content_html: z.string() })),
});

test('all forms have the same three lines, headings and words', async () => {
  const { items } = feed.parse(JSON.parse((await raw('/api/feed.json')).text));
  expect(items).toHaveLength(ARTICLES);
  for (const slug of slugs) {
    const path = `/api/articles/slug/${slug}`;
    const { data: blocks, meta } = await readOne(`${path}?jsonLd=true`);
    const expected = {
      slug,
      lines: linesOf(blocks),
      headings: asWords(blocks.sections.flatMap(({ body }) => headingsIn(body))),
      bodies: blocks.sections.map(({ body }) => wordsOf(blockText(body))),
    };
    const shown = (
      one: Article,
      texts: string[],
      headings: readonly string[],
    ): typeof expected => ({
      slug,
      lines: linesOf(one),
      headings: asWords(headings),
      bodies: texts.map(wordsOf),
    });

    const { data: html } = await readOne(`${path}?format=html`);
    const written = bodiesOf(html);
    expect(shown(html, written.map(htmlText), written.flatMap(htmlHeadings))).toEqual(expected);

    const { data: markdown } = await readOne(`${path}?format=markdown`);
    const marked = bodiesOf(markdown);
    const read = marked.map((text) => markdownText(parseMarkdown(text)));
    expect(shown(markdown, read, marked.flatMap(markdownHeadings))).toEqual(expected);

    const { data: plain } = await readOne(`${path}?format=text`);
    // Ordered lists have numbers here alone.
    expect(
      bodiesOf(plain)
        .map((text) => text.replaceAll(/\d/g, ''))
        .map(wordsOf),
    ).toEqual(blocks.sections.map(({ body }) => wordsOf(blockText(body).replaceAll(/\d/g, ''))));

    const [, front = '', ...rest] = (await raw(`${path}.md`)).text.split(/^---\n/m);
    const document = parseMarkdown(rest.join('---\n'));
    expect(parseYaml(front)).toMatchObject({ title: blocks.title, summary: expected.lines, slug });
    const full = [
      blocks.lead,
      ...blocks.sections.flatMap(({ heading, body }) => [heading, blockText(body)]),
    ].join(' ');
    expect(wordsOf(markdownText(document))).toEqual(wordsOf(full));

    expect(JSON.parse(meta.jsonLd ?? '')).toMatchObject({
      headline: blocks.title,
      abstract: expected.lines.join('\n'),
      description: blocks.lead,
    });

    const item = items.find(({ url }) => url.endsWith(`/${slug}`));
    expect(item?.summary).toBe(expected.lines.join('\n'));
    expect(wordsOf(htmlText(item?.content_html ?? ''))).toEqual(
      wordsOf([...expected.lines, full].join(' ')),
    );

    const { data } = await app.graphql(
      `{ articleBySlug(slug: "${slug}") { title lead jsonLd summary { line1 line2 line3 } sections { heading body html: body(format: HTML) markdown: body(format: MARKDOWN) text: body(format: TEXT) } } }`,
    );
    expect(data?.['articleBySlug']).toEqual({
      title: blocks.title,
      lead: blocks.lead,
      jsonLd: meta.jsonLd,
      summary: { line1: expected.lines[0], line2: expected.lines[1], line3: expected.lines[2] },
      sections: blocks.sections.map(({ heading, body }, index) => ({
        heading,
        body,
        html: written[index],
        markdown: marked[index],
        text: bodiesOf(plain)[index],
      })),
    });
  }
});
