import { z } from 'zod';
import { errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { rawOf, statusOf } from '../support/app/delivery';
import { requestStatements } from '../support/app/statements';
import { customToken, previewToken } from '../support/actors/tokens';
import {
  documents,
  draftArticle,
  publishArticle,
  republishArticle,
} from '../support/fixtures/documents';
import { numbers, pickFrom, seedOf } from '../support/fixtures/random';

const app = useApplication();
const raw = rawOf(app);

const SEED = seedOf(20_261_127);
const ARTICLES = 30;

const named = z.object({ documentId: z.string(), title: z.string() });
const card = named.extend({ category: z.object({ documentId: z.string() }).nullable() });
const list = z.object({ data: z.array(card) });
const around = z.object({
  previous: named.nullable(),
  next: named.nullable(),
  previousInCategory: named.nullable(),
  nextInCategory: named.nullable(),
});
const withAround = z.object({ meta: z.object({ around }) });

const aroundOf = async (documentId: string, query = '') => {
  const { body } = await app.get(`/api/articles/${documentId}`, {
    query: `around=true${query}`,
  });
  return withAround.parse(body).meta.around;
};

let categories: string[] = [];

beforeAll(async () => {
  const random = numbers(SEED);
  const pick = pickFrom(random);
  categories = await Promise.all(
    ['Sea', 'Land'].map(
      async (name) =>
        (await documents(app, 'api::category.category').create({ data: { name } })).documentId,
    ),
  );
  for (let index = 0; index < ARTICLES; index += 1) {
    const publicationDate = pick(['2024-02-29', '2024-12-31', '2025-01-01']);
    const category = pick([...categories, null]);
    const title = `Article ${String(index)}`;
    const locale = pick(['ko', 'ko', 'en']);
    const data = { title, publicationDate, category };
    const documentId = await publishArticle(app, data, locale);
    const other = random();
    // A draft beside a published version, a draft alone, and an article that was withdrawn.
    if (other < 0.2) {
      const later = { title: 'Changed', publicationDate: '2023-01-01' };
      await documents(app).update({ documentId, locale, data: later });
    } else if (other < 0.3) {
      await draftArticle(app, { title: 'A draft', publicationDate, category });
    } else if (other < 0.4) {
      await documents(app).unpublish({ documentId, locale });
    }
  }
}, 300_000);

const listOf = async (locale: string) => {
  const query = `locale=${locale}&pagination[pageSize]=100`;
  return list.parse((await app.get('/api/articles', { query })).body).data;
};

/** What the list says about the articles next to the one at a place. The list has the newest first. */
function expectedAround(articles: z.infer<typeof card>[], at: number) {
  const inCategory = (one: z.infer<typeof card>) =>
    one.category !== null && one.category.documentId === articles[at]?.category?.documentId;
  const newer = articles.slice(0, at).reverse();
  const older = articles.slice(at + 1);
  const id = (one: z.infer<typeof card> | undefined) => one?.documentId ?? null;
  return {
    previous: id(older[0]),
    next: id(newer[0]),
    previousInCategory: id(older.find(inCategory)),
    nextInCategory: id(newer.find(inCategory)),
  };
}

const ids = (found: z.infer<typeof around>) => ({
  previous: found.previous?.documentId ?? null,
  next: found.next?.documentId ?? null,
  previousInCategory: found.previousInCategory?.documentId ?? null,
  nextInCategory: found.nextInCategory?.documentId ?? null,
});

describe('the articles around an article', () => {
  test.each(['ko', 'en'])('are those next to it in the list of %s', async (locale) => {
    const articles = await listOf(locale);
    expect(articles.length).toBeGreaterThan(3);
    for (const [at, { documentId }] of articles.entries()) {
      const found = await aroundOf(documentId, `&locale=${locale}`);
      expect([SEED, at, ids(found)]).toEqual([SEED, at, expectedAround(articles, at)]);
    }
  });

  test('are the cards of the list, by every way to read one article', async () => {
    const { body } = await app.get('/api/articles', { query: 'pagination[pageSize]=3' });
    const [newer, self, older] = z
      .object({ data: z.array(z.looseObject({ documentId: z.string(), slug: z.string() })) })
      .parse(body).data;
    for (const [path, query] of [
      [`/api/articles/${self?.documentId ?? ''}`, 'around=true'],
      [`/api/articles/slug/${self?.slug ?? ''}`, 'around=true'],
      [`/api/articles/${self?.documentId ?? ''}`, 'around=true&fields=title'],
      [`/api/articles/${self?.documentId ?? ''}`, 'around=true&locale=en&fallbackLocale=ko'],
    ] as const) {
      const answer = await app.get(path, { query });
      expect([query, answer.body]).toEqual([
        query,
        expect.objectContaining({
          meta: { around: expect.objectContaining({ previous: older, next: newer }) as unknown },
        }),
      ]);
    }
  });

  test('are the same over GraphQL, read for a whole list at once', async () => {
    const fields =
      'around { previous { ID } next { ID } previousInCategory { ID } nextInCategory { ID } }';
    const query = `{ articles(pagination: { pageSize: 30 }) { ID ${fields} } }`;
    let data: Record<string, unknown> | null | undefined;
    const statements = await requestStatements(app, async () => {
      ({ data } = await app.graphql(query.replaceAll('ID', 'documentId title')));
    });
    const articles = await listOf('ko');
    const found = z.array(z.object({ around })).parse(data?.['articles']);
    expect(found.map((one) => ids(one.around))).toEqual(
      articles.slice(0, 30).map((_, at) => expectedAround(articles, at)),
    );
    expect(statements.filter((sql) => sql.includes('previous_in_category'))).toHaveLength(1);
  });

  test('are kept in memory, and fresh after any change to a neighbour', async () => {
    const at = (day: number) => ({
      publicationDate: `2022-01-0${String(day)}`,
      category: categories[0],
    });
    const older = await publishArticle(app, { title: 'Older', ...at(1) });
    const self = await publishArticle(app, { title: 'Self', ...at(3) });
    const path = `/api/articles/${self}?around=true`;
    const seen = async () => {
      await raw(path);
      const answer = await raw(path);
      expect(statusOf(answer)).toBe('threeline; hit');
      const { previous, previousInCategory } = withAround.parse(JSON.parse(answer.text)).meta
        .around;
      return [previous?.title, previousInCategory?.title];
    };
    expect(await seen()).toEqual(['Older', 'Older']);
    const authors = documents(app, 'api::author.author');
    const { documentId: author } = await authors.create({ data: { name: 'Ann' } });
    await republishArticle(app, older, { author });
    await seen();
    // The article itself has no author.
    await authors.update({ documentId: author, data: { name: 'Renamed Ann' } });
    expect((await raw(path)).text).toContain('Renamed Ann');
    await republishArticle(app, older, { title: 'Renamed' });
    expect(await seen()).toEqual(['Renamed', 'Renamed']);
    const between = await publishArticle(app, { title: 'Between', ...at(2), category: null });
    expect(await seen()).toEqual(['Between', 'Renamed']);
    await republishArticle(app, between, { category: categories[0] });
    expect(await seen()).toEqual(['Between', 'Between']);
    await documents(app).unpublish({ documentId: between });
    expect(await seen()).toEqual(['Renamed', 'Renamed']);
    await documents(app).delete({ documentId: older });
    expect(await seen()).toEqual([undefined, undefined]);
  });

  test('of a draft are published articles, and never its own published version', async () => {
    const older = await publishArticle(app, { title: 'Published', publicationDate: '2021-01-01' });
    const self = await publishArticle(app, { title: 'Changed', publicationDate: '2021-01-02' });
    await draftArticle(app, { title: 'Only a draft', publicationDate: '2021-01-03' });
    await documents(app).update({ documentId: self, data: { publicationDate: '2021-01-04' } });
    const token = await previewToken(app.strapi);
    const { body } = await app.get(`/api/articles/${self}/draft`, { query: 'around=true', token });
    expect(withAround.parse(body).meta.around.previous?.documentId).toBe(older);
  });

  test.each([
    ['/api/articles', 'around=true'],
    ['/api/articles/:id', 'around=1'],
    ['/api/articles/:id', 'related=yes'],
  ])('are refused at %s?%s', async (path, query) => {
    const [first] = await listOf('ko');
    const answer = await app.get(path.replace(':id', first?.documentId ?? ''), { query });
    expect(errorIn(answer)).toMatchObject({ status: 400, name: 'ValidationError' });
  });

  test('are not those of its category for a caller who may not read categories', async () => {
    const articles = await listOf('ko');
    const at = articles.findIndex((_, place) => expectedAround(articles, place).nextInCategory);
    const { documentId } = articles[at] ?? { documentId: '' };
    const token = await customToken(app.strapi, ['api::article.article.findOne']);
    const { body } = await app.get(`/api/articles/${documentId}`, { query: 'around=true', token });
    const expected = {
      ...expectedAround(articles, at),
      previousInCategory: null,
      nextInCategory: null,
    };
    expect(ids(withAround.parse(body).meta.around)).toEqual(expected);
  });
});
