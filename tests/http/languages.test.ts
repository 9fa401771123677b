import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { rawOf, statusOf } from '../support/app/delivery';
import { documents } from '../support/fixtures/documents';
import { publishSamples, type SampleArticles } from '../support/fixtures/sample-articles';

const app = useApplication();
const raw = rawOf(app);
let samples: SampleArticles;

const one = z.looseObject({
  data: z.looseObject({ locale: z.string().optional(), localizations: z.unknown().optional() }),
});
const many = z.looseObject({
  data: z.array(z.looseObject({ documentId: z.string(), localizations: z.unknown() })),
});
const languagesOf = async (path: string) =>
  one.parse((await app.get(path)).body).data.localizations;

const IN_ENGLISH = [
  { locale: 'en', slug: 'langs-middle-in-english', title: 'Langs middle in English' },
];
const IN_KOREAN = [{ locale: 'ko', slug: 'langs-middle', title: 'Langs middle' }];

beforeAll(async () => {
  samples = await publishSamples(app, 'Langs');
});

describe('the other languages of an article', () => {
  test.each([
    ['by id', () => `/api/articles/${samples.middle}`, IN_ENGLISH],
    ['by id in another', () => `/api/articles/${samples.middle}?locale=en`, IN_KOREAN],
    ['by slug', () => '/api/articles/slug/langs-middle', IN_ENGLISH],
    ['in the fallback', () => `/api/articles/${samples.newest}?locale=en&fallbackLocale=ko`, []],
    [
      'with fields that name them',
      () => `/api/articles/${samples.middle}?fields=localizations`,
      IN_ENGLISH,
    ],
    ['with what is populated', () => `/api/articles/${samples.middle}?populate=tags`, IN_ENGLISH],
    ['of one that has none', () => `/api/articles/${samples.newest}`, []],
  ])('%s', async (_how, path, expected) => {
    expect(await languagesOf(path())).toEqual(expected);
  });

  test('stand on cards', async () => {
    for (const query of ['', '?sort=title', '?locale=ko&fallbackLocale=en']) {
      const { data } = many.parse((await app.get(`/api/articles${query}`)).body);
      const middle = data.find(({ documentId }) => documentId === samples.middle);
      expect(middle?.localizations).toEqual(IN_ENGLISH);
    }
  });

  test('are left out where fields name others', async () => {
    const { body } = await app.get(`/api/articles/${samples.middle}?fields=title`);
    expect(one.parse(body).data).not.toHaveProperty('localizations');
  });

  test('change in an answer from memory when one is published, and when it goes', async () => {
    const paths = [
      `/api/articles/${samples.oldest}`,
      `/api/articles/${samples.oldest}?populate=tags`,
      `/api/articles/${samples.oldest}?fields=localizations`,
    ];
    const seen = () => Promise.all(paths.map(languagesOf));
    const none = [[], [], []];
    expect(await seen()).toEqual(none);

    const data = articleInput({ title: 'Langs oldest in English' });
    const translation = { documentId: samples.oldest, locale: 'en' };
    await documents(app).update({ ...translation, data });
    expect(await seen()).toEqual(none);
    for (const path of paths) expect(statusOf(await raw(path))).toBe('threeline; hit');

    await documents(app).publish(translation);
    const [there] = await seen();
    expect(there).toEqual([
      { locale: 'en', slug: 'langs-oldest-in-english', title: 'Langs oldest in English' },
    ]);
    expect(await seen()).toEqual([there, there, there]);

    await documents(app).update({ ...translation, data: { title: 'A title that nobody sees' } });
    expect(await seen()).toEqual([there, there, there]);

    await documents(app).unpublish(translation);
    expect(await seen()).toEqual(none);
  });

  test('leave an answer in memory when another article is published', async () => {
    const path = `/api/articles/${samples.middle}?populate=tags`;
    await raw(path);
    await documents(app).publish({ documentId: samples.newest });
    expect(statusOf(await raw(path))).toBe('threeline; hit');
  });

  test('that is no longer installed is not listed', async () => {
    const rows = app.strapi.db.query('api::article.article');
    const where = { documentId: samples.middle, locale: 'en' };
    await rows.updateMany({ where, data: { locale: 'fr' } });
    expect(await languagesOf(`/api/articles/${samples.middle}`)).toEqual([]);
    expect(await languagesOf(`/api/articles/${samples.middle}?populate=tags`)).toEqual([]);
    await rows.updateMany({ where: { ...where, locale: 'fr' }, data: { locale: 'en' } });
  });
});

describe('over GraphQL', () => {
  const NAMES = '{ documentId locale localizations { locale slug title } }';

  test('an article lists its other languages', async () => {
    const { data } = await app.graphql(
      `{ articleBySlug(slug: "langs-middle") ${NAMES} articles(locale: "en") ${NAMES} }`,
    );
    expect(data).toMatchObject({
      articleBySlug: { localizations: IN_ENGLISH },
      articles: [{ documentId: samples.middle, localizations: IN_KOREAN }],
    });
  });

  test('one article falls back', async () => {
    const query = (args: string) =>
      `{ article(documentId: "${samples.newest}", ${args}) { locale } }`;
    expect((await app.graphql(query('locale: "en"'))).data).toEqual({ article: null });
    const { data } = await app.graphql(query('locale: "en", fallbackLocale: "ko"'));
    expect(data).toEqual({ article: { locale: 'ko' } });
  });

  test('a list falls back, each article by itself, and is counted so', async () => {
    const { data, errors } = await app.graphql(`{
      articles(locale: "en", fallbackLocale: "ko", filters: { title: { startsWith: "Langs" } }) {
        documentId locale summary { line1 } author { name } tags { name }
      }
      articles_connection(locale: "en", fallbackLocale: "ko", pagination: { page: 2, pageSize: 2 }) {
        nodes { documentId } pageInfo { total page pageSize pageCount }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      articles: [
        {
          documentId: samples.newest,
          locale: 'ko',
          author: { name: 'Langs author' },
          tags: [{ name: 'Langs tag' }],
        },
        { documentId: samples.middle, locale: 'en', summary: { line1: 'Nine lines run.' } },
        { documentId: samples.oldest, locale: 'ko' },
      ],
      articles_connection: {
        nodes: [{ documentId: samples.oldest }],
        pageInfo: { total: 3, page: 2, pageSize: 2, pageCount: 2 },
      },
    });
  });

  test('a fallback shows no draft, and is one language', async () => {
    const asked = '(locale: "en", fallbackLocale: "ko", status: DRAFT) { title }';
    const drafts = await app.graphql(`{ articles${asked} }`);
    expect(drafts.errors?.[0]?.extensions).toMatchObject({ error: { name: 'ForbiddenError' } });
    const all = await app.graphql('{ articles(fallbackLocale: "*") { title } }');
    expect(all.errors?.[0]?.message).toBe('One article is in one locale; name it.');
  });
});
