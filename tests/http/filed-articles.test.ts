import { z } from 'zod';
import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { rawOf, statusOf } from '../support/app/delivery';
import { requestStatements } from '../support/app/statements';
import { customToken } from '../support/actors/tokens';
import { uniqueTitle } from '../support/fixtures/builders';
import {
  documents,
  draftArticle,
  publishArticle,
  republishArticle,
} from '../support/fixtures/documents';
import { createLinkTargets } from '../support/fixtures/link-targets';

const app = useApplication();
const raw = rawOf(app);

describe('counts of published articles', () => {
  const counted = z.object({
    data: z.array(z.object({ documentId: z.string(), articleCount: z.int() })),
  });
  const filed = { author: 'authors', category: 'categories', tags: 'tags' } as const;
  type Filed = keyof typeof filed;

  test.each(['ko', 'en'])('are those of the list in %s, by REST and GraphQL', async (locale) => {
    const linked = await linkTargets();
    await publishArticle(app, linked, locale);
    await publishArticle(app, { ...linked, tags: [] }, locale);
    await draftArticle(app, linked);
    for (const [field, path] of Object.entries(filed)) {
      const list = await app.get(`/api/${path}`, {
        query: `articleCount=true&locale=${locale}&pagination[pageSize]=100`,
      });
      const { data } = counted.parse(list.body);
      expect(data.length).toBeGreaterThan(0);
      for (const { documentId, articleCount } of data) {
        const query = `filters[${field}][documentId]=${documentId}&locale=${locale}`;
        const { body } = await app.get('/api/articles', { query });
        expect([path, body]).toEqual([
          path,
          expect.objectContaining({
            meta: { pagination: expect.objectContaining({ total: articleCount }) as unknown },
          }),
        ]);
      }
      const graphql = `{ ${path}(pagination: { pageSize: 100 }) { documentId articleCount(locale: "${locale}") } }`;
      expect((await app.graphql(graphql)).data?.[path]).toEqual(
        data.map(({ documentId, articleCount }) => ({ documentId, articleCount })),
      );
    }
  });

  test('take one statement for a list, and none where nobody asks', async () => {
    const counting = (statements: string[]) =>
      statements.filter((sql) => /count\(\*\) as count/.test(sql));
    const asked = await requestStatements(app, () =>
      app.get('/api/categories', { query: 'articleCount=true&sort=name' }),
    );
    expect(counting(asked)).toHaveLength(1);
    const { body } = await app.get('/api/categories', { query: 'sort=name:desc' });
    expect(JSON.stringify(body)).not.toContain('articleCount');
  });

  test('are kept in memory, and fresh after any change to an article', async () => {
    const linked = await linkTargets();
    const path = `/api/categories/${String(linked.category)}?articleCount=true`;
    const count = async () => {
      await raw(path);
      const answer = await raw(path);
      expect(statusOf(answer)).toBe('threeline; hit');
      return z.object({ data: z.object({ articleCount: z.int() }) }).parse(JSON.parse(answer.text))
        .data.articleCount;
    };
    expect(await count()).toBe(0);
    const documentId = await publishArticle(app, linked);
    expect(await count()).toBe(1);
    await republishArticle(app, documentId, { category: null });
    expect(await count()).toBe(0);
    await republishArticle(app, documentId, { category: linked.category });
    expect(await count()).toBe(1);
    await documents(app).unpublish({ documentId });
    expect(await count()).toBe(0);
  });

  test.each([
    ['articleCount=1', 400],
    ['articleCount=true&locale=*', 400],
    ['articleCount=true&locale=xx', 400],
  ])('are refused for ?%s', async (query, status) => {
    expect((await app.get('/api/tags', { query })).status).toBe(status);
  });

  test('are refused to a caller who may not list articles', async () => {
    const token = await customToken(app.strapi, ['api::tag.tag.find']);
    expect((await app.get('/api/tags', { token })).status).toBe(200);
    expect((await app.get('/api/tags', { query: 'articleCount=true', token })).status).toBe(403);
  });

  const linkTargets = async (): Promise<Record<Filed, unknown>> => {
    const { author, category, tag } = await createLinkTargets(app, uniqueTitle('Counted'));
    return { author, category, tags: [tag] };
  };
});

describe('the newest articles of authors, categories and tags', () => {
  const filed = z.object({
    data: z.array(z.object({ documentId: z.string(), articles: z.array(z.unknown()) })),
  });
  const cards = z.object({ data: z.array(z.unknown()) });

  test.each([
    ['authors', 'author'],
    ['categories', 'category'],
    ['tags', 'tags'],
  ])('come with %s: the cards of the list, by REST and GraphQL', async (path, field) => {
    const { author, category, tag } = await createLinkTargets(app, uniqueTitle('Filed'));
    for (const day of ['2020-01-03', '2020-01-01', '2020-01-02']) {
      const publicationDate = day;
      await publishArticle(app, { publicationDate, author, category, tags: [tag] });
    }
    await publishArticle(app, { author, category, tags: [tag] }, 'en');
    await draftArticle(app, { author, category, tags: [tag] });
    const { documentId } = {
      authors: { documentId: author },
      categories: { documentId: category },
    }[path] ?? { documentId: tag };
    for (const locale of ['ko', 'en']) {
      const list = await app.get('/api/articles', {
        query: `filters[${field}][documentId]=${documentId}&locale=${locale}&pagination[pageSize]=2`,
      });
      const expected = cards.parse(list.body).data;
      const many = await app.get(`/api/${path}`, {
        query: `filters[documentId]=${documentId}&articles=2&locale=${locale}`,
      });
      expect(filed.parse(many.body).data).toMatchObject([{ articles: expected }]);
      const one = await app.get(`/api/${path}/${documentId}`, {
        query: `articles=2&articleCount=true&locale=${locale}`,
      });
      expect(one.body).toMatchObject({
        data: { articleCount: locale === 'ko' ? 3 : 1, articles: expected },
      });
      const { data } = await app.graphql(
        `query ($id: ID!) { ${path}(filters: { documentId: { eq: $id } }) { articles(limit: 2, locale: "${locale}") { documentId title } } }`,
        { id: documentId },
      );
      const named = z.array(z.object({ documentId: z.string(), title: z.string() }));
      expect(data).toEqual({ [path]: [{ articles: named.parse(expected) }] });
    }
  });

  test('are fresh after a publish, and take one statement to find', async () => {
    const { category } = await createLinkTargets(app, uniqueTitle('Filed'));
    const path = `/api/categories/${category}?articles=1`;
    const titles = async () => {
      const { body } = await app.get(path);
      const one = z.object({
        data: z.object({ articles: z.array(z.object({ title: z.string() })) }),
      });
      return one.parse(body).data.articles.map(({ title }) => title);
    };
    expect(await titles()).toEqual([]);
    const documentId = await publishArticle(app, { title: 'First', category });
    expect(await titles()).toEqual(['First']);
    await documents(app).unpublish({ documentId });
    expect(await titles()).toEqual([]);
    const statements = await requestStatements(app, () =>
      app.get('/api/categories', { query: 'articles=3&sort=name' }),
    );
    expect(statements.filter((sql) => sql.includes('row_number'))).toHaveLength(1);
  });

  test.each(['articles=0', 'articles=26', 'articles=x', 'articles=true', 'articles=1&locale=*'])(
    'are refused for ?%s',
    async (query) => {
      expect((await app.get('/api/tags', { query })).status).toBe(400);
    },
  );

  test('are bounded, and closed to a caller who may not list articles', async () => {
    for (let count = 0; count < 11; count += 1) {
      await documents(app, 'api::tag.tag').create({ data: { name: uniqueTitle('Tag') } });
    }
    const query = 'articles=25&sort=createdAt:desc&pagination[pageSize]=11';
    const answer = await app.get('/api/tags', { query });
    expect(errorIn(answer)).toMatchObject({ status: 400, name: 'ValidationError' });
    const token = await customToken(app.strapi, ['api::tag.tag.find']);
    expect((await app.get('/api/tags', { query: 'articles=1', token })).status).toBe(403);
    const { errors } = await app.graphql('{ tags { articles(limit: 26) { title } } }');
    expect(errors?.[0]?.message).toMatch(/from 1 to 25/);
  });
});
