import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import { changeSite } from '../support/actors/discussing';
import { revisionsOf } from '../support/actors/revisions';
import { searchingOf } from '../support/actors/searching';
import { drain, subscribe, useReceiver } from '../support/actors/webhooks';
import { useApplication } from '../support/app/application';
import { articlesIn } from '../support/app/answers';
import { PAST_DELIVERY } from '../support/app/delivery';
import { paragraphs } from '../support/fixtures/builders';
import {
  documents,
  draftArticle,
  PAGE,
  publishArticle,
  republishArticle,
} from '../support/fixtures/documents';

const app = useApplication({ PUBLIC_URL: 'https://cms.example.com', SEARCH_INDEX: 'true' });
const receiver = useReceiver(app);
const { titles, index } = searchingOf(app);

const IMPLICIT = { sections: [{ heading: null, body: paragraphs('Only a text of the archive.') }] };
const CASES: [string, Record<string, unknown>][] = [
  ['a heading', IMPLICIT],
  ['a summary', { summary: null }],
  ['a summary, lead and heading', { ...IMPLICIT, summary: null, lead: null }],
];

const single = z.looseObject({ data: z.looseObject({ documentId: z.string(), slug: z.string() }) });
const panel = z.object({ data: z.object({ url: z.string() }) });
const QUERY = `query Q($documentId: ID!) { article(documentId: $documentId) {
  documentId lead summary { line1 line2 line3 } sections { heading anchor body html: body(format: HTML) } } }`;

beforeAll(async () => {
  await changeSite(app, {
    urlPattern: 'https://example.com/{locale}/{slug}',
    archiveBefore: '2020-06-01',
  });
});

describe.each(CASES)('an article without %s', (what, parts) => {
  const title = `Without ${what}`;
  let documentId = '';
  let slug = '';

  /** What both the direct read and the framework answer. */
  const read = async (path: string): Promise<unknown> => {
    const direct = await app.get(path);
    const general = await app.get(path, { headers: PAST_DELIVERY });
    expect([path, direct.status, direct.body]).toEqual([path, 200, general.body]);
    return direct.body;
  };

  beforeAll(async () => {
    documentId = await publishArticle(app, { title, publicationDate: '2020-01-01', ...parts });
    slug = single.parse((await app.get(`/api/articles/${documentId}`)).body).data.slug;
  });

  test('is whole by its id, by its slug, in lists and in every form', async () => {
    const whole = { data: parts };
    expect(await read(`/api/articles/${documentId}`)).toMatchObject(whole);
    expect(await read(`/api/articles/slug/${slug}`)).toMatchObject(whole);
    const list = await app.get(`/api/articles?filters[slug]=${slug}&populate=*`);
    expect(articlesIn(list)).toMatchObject([parts]);
    await read(`/api/articles?filters[slug]=${slug}`);
    for (const format of ['html', 'markdown', 'text'])
      await read(`/api/articles/${documentId}?format=${format}`);
  });

  test('is whole over GraphQL, by Apollo and without it', async () => {
    const [apollo, direct, general] = [
      await app.graphql(QUERY, { documentId }),
      await app.graphql(QUERY, { documentId, more: 1 }),
      await app.graphql(QUERY, { documentId }, { headers: PAST_DELIVERY }),
    ];
    expect(apollo.errors).toBeUndefined();
    expect(apollo.data).toMatchObject({ article: parts });
    expect([direct.data, general.data]).toEqual([apollo.data, apollo.data]);
  });

  test('is in feeds, the sitemap, llms.txt and search', async () => {
    for (const path of ['feed.rss', 'feed.atom', 'feed.json', 'sitemap.xml', '../llms.txt']) {
      const { status, text } = await app.get(new URL(path, 'http://x/api/').pathname);
      expect([path, status, text.includes(slug)]).toEqual([path, 200, true]);
      expect(text).not.toMatch(/\b(?:null|undefined)\b(?!")|<h2[^>]*><\/h2>|<ul><\/ul>/u);
    }
    await index();
    expect(await titles(title)).toContain(title);
  });

  test('is Markdown, JSON-LD and a link preview', async () => {
    const { text, status } = await app.get(`/api/articles/slug/${slug}.md`);
    expect([status, /null|undefined|^## *$/mu.test(text)]).toEqual([200, false]);
    const { body } = await app.get(`/api/articles/${documentId}?jsonLd=true&openGraph=true`);
    const { meta } = z
      .object({
        meta: z.object({ jsonLd: z.string(), openGraph: z.object({ title: z.string() }) }),
      })
      .parse(body);
    const jsonLd = JSON.parse(meta.jsonLd) as Record<string, unknown>;
    expect(jsonLd).toMatchObject({ headline: title });
    expect(Object.values(jsonLd)).not.toContain('');
  });

  test('is shown by the preview', async () => {
    const answer = await app.get('/content-manager/preview/url/api::article.article', {
      token: await adminToken(app),
      query: { documentId, locale: 'ko', status: 'draft' },
    });
    const { text } = await app.get(panel.parse(answer.body).data.url);
    expect(text).toContain(`<h1>${title}</h1>`);
    expect(text).not.toMatch(/제목 없음|<h2[^>]*><\/h2>/u);
  });

  test('is delivered to webhooks as the API shows it', async () => {
    await subscribe(app, { url: receiver.it.url });
    await documents(app).publish({ documentId });
    await drain(app);
    const shown = single.parse((await app.get(`/api/articles/${documentId}`)).body).data;
    expect(receiver.it.received.at(-1)?.body['entry']).toEqual(shown);
  });

  test('is compared with another revision, and comes back the same from its own', async () => {
    const { published, comparing, restore } = revisionsOf(app);
    await republishArticle(app, documentId, {
      summary: { line1: 'One.', line2: 'Two.', line3: 'Three.' },
      sections: [{ heading: 'Another', body: paragraphs('Another text.') }],
    });
    const [later, earlier] = await published(documentId);
    const compared = await comparing(documentId, earlier?.id, later?.id);
    expect(compared.status).toBe(200);
    expect(compared.text).not.toMatch(/"text":"[^"]*null/u);
    expect(await restore(documentId, earlier?.id)).toEqual([]);
    await documents(app).publish({ documentId });
    expect((await app.get(`/api/articles/${documentId}`)).body).toMatchObject({ data: parts });
  });
});

describe('a section without a heading', () => {
  const sections = (...headings: (string | null)[]) =>
    headings.map((heading) => ({ heading, body: paragraphs('A text.') }));
  const stored = async (documentId: string) =>
    (await documents(app).findOne({ documentId, status: 'published', populate: ['sections'] }))
      ?.sections ?? [];

  test.each([null, '', ' \u200b'])('has none for readers where %j was written', async (heading) => {
    const documentId = await publishArticle(app, { sections: sections(heading) });
    expect(await stored(documentId)).toMatchObject([{ heading: null, anchor: 'section-1' }]);
  });

  test('is published as null also from a draft of an older version', async () => {
    const documentId = await draftArticle(app, { sections: sections(null) });
    const table = app.strapi.db.connection('components_article_sections');
    await table.whereNull('heading').update({ heading: '' });
    await documents(app).publish({ documentId });
    expect(await stored(documentId)).toMatchObject([{ heading: null }]);
  });

  test('is refused beside others, and accepted on a static page', async () => {
    await expect(publishArticle(app, { sections: sections('One', null) })).rejects.toThrow(
      'Section 2 needs a heading.',
    );
    const { documentId } = await documents(app, PAGE).create({
      data: { title: 'About', sections: sections('') },
      status: 'published',
    });
    const page = await app.get(`/api/pages/${documentId}`);
    expect(page.body).toMatchObject({
      data: { sections: [{ heading: null, anchor: 'section-1' }] },
    });
  });
});
