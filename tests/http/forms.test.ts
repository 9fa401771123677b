import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { PAST_DELIVERY, rawOf, statusOf } from '../support/app/delivery';
import { articlesToken, customToken, previewToken, readOnlyToken } from '../support/actors/tokens';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import {
  documents,
  draftArticle,
  publishArticle,
  republishArticle,
} from '../support/fixtures/documents';
import { uploadImage } from '../support/fixtures/media';

const app = useApplication();
const raw = rawOf(app);
let documentId = '';

const text = (some: string, marks = {}) => ({ type: 'text', text: some, ...marks });
const bodyWith = (image: unknown) => [
  { type: 'heading', level: 1, children: [text('요금 & <b>')] },
  { type: 'paragraph', children: [text('구글(Google)', { bold: true }), text('은')] },
  { type: 'code', language: 'typescript', children: [text('a < b')] },
  { type: 'image', image, children: [text('')] },
];

const FORMS = {
  html: /^<h3 id="lines\.요금--b">요금 &amp; &lt;b&gt;<\/h3><p><strong>구글\(Google\)<\/strong>은<\/p><pre tabindex="0"><code class="language-typescript">a &lt; b<\/code><\/pre><figure><img src="\/uploads\/[^"]+" alt="야경" srcSet="[^"]+ 500w, [^"]+" sizes="auto, min\(100vw, 1200px\)" width="1200" height="800" loading="lazy"\/><figcaption>서울<\/figcaption><\/figure>$/,
  markdown:
    /^### 요금 & \\<b>\n\n\*\*구글\(Google\)\*\*&#xC740;\n\n```typescript\na < b\n```\n\n!\[야경\]\(\/uploads\/\S+ "서울"\)\n$/,
  text: /^요금 & <b>\n\n구글\(Google\)은\n\na < b\n\n야경\n서울$/,
} as const;
const NAMES = ['html', 'markdown', 'text'] as const;

const article = z.looseObject({
  sections: z.array(z.looseObject({ heading: z.string(), body: z.unknown() })),
});
const one = z.object({ data: article, meta: z.looseObject({ jsonLd: z.string().optional() }) });
const page = z.object({
  data: z.array(article.partial()),
  meta: z.looseObject({ jsonLd: z.array(z.string()).optional() }),
});
const parsed = <T>(schema: z.ZodType<T>, { text: body }: { text: string }) =>
  schema.parse(JSON.parse(body));
const bodyOf = async (path: string) => parsed(one, await raw(path)).data.sections[0]?.body;

beforeAll(async () => {
  const { id } = await uploadImage(app);
  const files = app.strapi.db.query('plugin::upload.file');
  await files.update({ where: { id }, data: { alternativeText: '야경', caption: '서울' } });
  const image: unknown = JSON.parse(JSON.stringify(await files.findOne({ where: { id } })));
  documentId = await publishArticle(app, {
    slug: 'forms',
    sections: [{ heading: 'Lines', body: bodyWith(image) }],
  });
});

describe.each(NAMES)('format=%s', (name) => {
  const query = `format=${name}`;

  test.each([
    ['by slug', () => `/api/articles/slug/forms?${query}`],
    ['by id', () => `/api/articles/${documentId}?${query}`],
    ['beside a selection', () => `/api/articles/slug/forms?${query}&populate=sections`],
  ])('gives bodies in that form, %s, from the cache the second time', async (_how, pathOf) => {
    expect(await bodyOf(pathOf())).toMatch(FORMS[name]);
    const again = await raw(pathOf());
    expect(statusOf(again)).toBe('threeline; hit');
    const validated = await raw(pathOf(), {
      headers: { 'If-None-Match': String(again.headers.etag) },
    });
    expect(validated.status).toBe(304);
  });

  test('gives the same past the cache and to a token', async () => {
    const path = `/api/articles/slug/forms?${query}`;
    const direct = await raw(path);
    const json = (answer: { text: string }): unknown => JSON.parse(answer.text);
    expect(json(await raw(path, { headers: PAST_DELIVERY }))).toEqual(json(direct));
    const token = await readOnlyToken(app.strapi);
    expect(json(await app.get(path, { token }))).toEqual(json(direct));
  });

  test('gives bodies in that form in a list that shows sections, and changes no card', async () => {
    const list = '/api/articles?filters[slug]=forms';
    const shown = parsed(page, await raw(`${list}&populate=sections&${query}`));
    expect(shown.data[0]?.sections?.[0]?.body).toMatch(FORMS[name]);
    const [cards, plain] = [await raw(`${list}&${query}`), await raw(list)];
    expect(JSON.parse(cards.text)).toEqual(JSON.parse(plain.text));
  });

  test('stands beside JSON-LD', async () => {
    const { data, meta } = parsed(one, await raw(`/api/articles/slug/forms?${query}&jsonLd=true`));
    expect(data.sections[0]?.body).toMatch(FORMS[name]);
    expect(meta.jsonLd).toContain('NewsArticle');
  });

  test('is the same in GraphQL', async () => {
    const form = name.toUpperCase();
    const { data } = await app.graphql(
      `{ articleBySlug(slug: "forms") { sections { body form: body(format: ${form}) } } }`,
    );
    const { sections } = z
      .object({ sections: z.array(z.object({ body: z.array(z.unknown()), form: z.string() })) })
      .parse(data?.['articleBySlug']);
    expect(sections[0]?.form).toBe(await bodyOf(`/api/articles/slug/forms?${query}`));
    expect(sections[0]?.body).toEqual(await bodyOf('/api/articles/slug/forms'));
  });

  test('follows a publish', async () => {
    const data = { sections: [{ heading: 'Before', body: paragraphs('before') }] };
    const id = await publishArticle(app, { slug: `change-${name}`, ...data });
    const path = `/api/articles/slug/change-${name}?${query}`;
    expect(await bodyOf(path)).toContain('before');
    await republishArticle(app, id, {
      sections: [{ heading: 'After', body: paragraphs('after') }],
    });
    expect(await bodyOf(path)).toContain('after');
  });

  test('shows a draft only to the preview action', async () => {
    const id = await draftArticle(app, { slug: `secret-${name}` });
    const [reader, editor] = [await articlesToken(app.strapi), await previewToken(app.strapi)];
    for (const path of [`/api/articles/${id}`, `/api/articles/slug/secret-${name}`]) {
      expect((await app.get(`${path}?${query}`)).status).toBe(404);
      expect((await app.get(`${path}?${query}&status=draft`)).status).toBe(403);
      expect((await app.get(`${path}?${query}&status=draft`, { token: reader })).status).toBe(403);
      const seen = await app.get(`${path}?${query}&status=draft`, { token: editor });
      expect(parsed(one, seen).data.sections[0]?.body).toContain('N13');
    }
    const draft = await app.get(`/api/articles/${id}/draft?${query}`, { token: editor });
    expect(parsed(one, draft).data.sections[0]?.body).toContain('N13');
    expect(draft.headers['cache-control']).toBe('private, no-store');
  });
});

test.each([
  '/api/articles/slug/forms?format=pdf',
  '/api/articles/slug/forms?format=HTML',
  '/api/articles/slug/forms?format=',
  '/api/articles/slug/forms?format=html&format=text',
  '/api/articles/slug/forms?format[]=html',
  '/api/articles?format=pdf',
  '/api/authors?format=html',
  '/api/search?q=a&format=html',
])('%s is refused with 400', async (path) => {
  expect([path, (await raw(path)).status]).toEqual([path, 400]);
});

describe('JSON-LD', () => {
  const ofOne = async (slug: string) =>
    parsed(one, await raw(`/api/articles/slug/${slug}?jsonLd=true`)).meta.jsonLd;

  test('stands beside a list, a text for each article, also with a canonical address', async () => {
    await publishArticle(app, {
      slug: 'canonical',
      seo: { canonicalUrl: 'https://elsewhere.example/a' },
    });
    const plain = parsed(page, await raw('/api/articles?sort=slug'));
    const { data, meta } = parsed(page, await raw('/api/articles?sort=slug&jsonLd=true'));
    expect(data).toEqual(plain.data);
    const slugs = data.map(({ slug }) => String(slug));
    expect(meta.jsonLd).toEqual(await Promise.all(slugs.map(ofOne)));
    expect(meta.jsonLd?.join()).toContain('https://elsewhere.example/a');
  });

  test('is a field of GraphQL, read once for a list', async () => {
    const { data, errors } = await app.graphql('{ articles(sort: "slug") { slug jsonLd } }');
    expect(errors).toBeUndefined();
    const found = z
      .array(z.object({ slug: z.string(), jsonLd: z.string() }))
      .parse(data?.['articles']);
    expect(found.length).toBeGreaterThan(1);
    expect(found.map(({ jsonLd }) => jsonLd)).toEqual(
      await Promise.all(found.map(({ slug }) => ofOne(slug))),
    );
  });
});

test('a rendered body and JSON-LD count in the cost of a query', async () => {
  const list = (field: string) => `{ articles(pagination: { pageSize: 100 }) { ${field} } }`;
  const cost = async (query: string) =>
    Number(/ask for (\d+) fields/.exec((await app.graphql(query)).text)?.[1]);
  const many = Array.from({ length: 20 }, (_, index) => `a${String(index)}: sections { ALIAS }`);
  const sections = (field: string) => list(many.join(' ').replaceAll('ALIAS', field));
  const [blocks, html] = [await cost(sections('body')), await cost(sections('body(format: HTML)'))];
  expect(html).toBeGreaterThan(blocks);
});

test('a body of a draft without blocks stays null', async () => {
  const id = await draftArticle(app);
  await documents(app).update({
    documentId: id,
    data: articleInput({ title: 'No body', sections: [{ heading: 'A', body: null }] }),
  });
  const token = await customToken(
    app.strapi,
    ['article.findOne', 'article.preview'].map((action) => `api::article.${action}`),
  );
  const { text: body } = await app.get(`/api/articles/${id}/draft?format=html`, { token });
  expect(JSON.parse(body)).toMatchObject({ data: { sections: [{ body: null }] } });
});
