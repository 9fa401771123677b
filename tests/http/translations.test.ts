import { resolve } from 'node:path';
import { changeSite } from '../support/actors/discussing';
import { useApplication } from '../support/app/application';
import { PAST_DELIVERY, rawOf, statusOf } from '../support/app/delivery';
import { articleInput } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { revokeFromVisitors } from '../support/actors/visitors';
import { searchFeature } from '../support/fixtures/search-index';

const app = useApplication();
const raw = rawOf(app);

const TYPES = {
  author: 'api::author.author',
  category: 'api::category.category',
  tag: 'api::tag.tag',
} as const;

const KOREAN = {
  category: { name: '교통', description: '버스와 지하철' },
  author: { name: '김기자', bio: '교통을 씁니다.' },
  tags: [{ name: '야간버스' }, { name: 'AI' }],
};
const ENGLISH = {
  category: { name: 'Transport', description: 'Buses and trains' },
  author: { name: 'Kim Gija', bio: 'Writes on transport.' },
  tags: [{ name: 'Night buses' }, { name: 'AI' }],
};

interface Locales {
  create(locale: { code: string; name: string }): Promise<{ id: number }>;
  delete(where: { id: number }): Promise<unknown>;
}

function localesOf({ strapi }: typeof app): Locales {
  const service: unknown = strapi.plugin('i18n').service('locales');
  return service as Locales;
}

let ids: { category: string; author: string; tag: string; both: string; koreanOnly: string };

beforeAll(async () => {
  await changeSite(app, { urlPattern: 'https://example.com/{locale}/{slug}' });
  const make = async (type: keyof typeof TYPES, data: object) =>
    (await documents(app, TYPES[type]).create({ data })).documentId;
  const into = (name: string, description: string | null = null) => ({
    translations: [{ locale: 'en', name, description }],
  });
  const category = await make('category', {
    ...KOREAN.category,
    slug: 'transport',
    ...into('Transport', 'Buses and trains'),
  });
  const author = await make('author', {
    ...KOREAN.author,
    slug: 'kim',
    ...into('Kim Gija', 'Writes on transport.'),
  });
  const tag = await make('tag', { name: '야간버스', slug: 'night', ...into('Night buses') });
  // Nobody has translated it.
  const plain = await make('tag', { name: 'AI', slug: 'ai' });
  const filed = { category, author, tags: [tag, plain] };
  const article = documents(app);
  const publish = async (slug: string) => {
    const data = articleInput({ title: `제목 ${slug}`, slug, ...filed });
    return (await article.create({ data, status: 'published' })).documentId;
  };
  const both = await publish('both');
  await article.update({
    documentId: both,
    locale: 'en',
    data: articleInput({ title: 'Night buses of Seoul', slug: 'both-en', ...filed }),
    status: 'published',
  });
  ids = { category, author, tag, both, koreanOnly: await publish('korean-only') };
});

const bodyOf = async (path: string): Promise<unknown> => {
  const { status, text } = await raw(path);
  expect([path, status]).toEqual([path, 200]);
  return JSON.parse(text);
};

describe('what an article is filed under has the names of its language', () => {
  test.each([
    ['', KOREAN],
    ['?locale=ko', KOREAN],
    ['?locale=en', ENGLISH],
    ['?locale=en&fallbackLocale=ko', ENGLISH],
  ])('in one article with %j', async (query, names) => {
    expect(await bodyOf(`/api/articles/${ids.both}${query}`)).toMatchObject({ data: names });
  });

  test('an article that is found in another language has the names of that one', async () => {
    const path = `/api/articles/${ids.koreanOnly}?locale=en&fallbackLocale=ko`;
    expect(await bodyOf(path)).toMatchObject({ data: KOREAN });
  });

  test.each([
    '/api/articles/slug/both-en?locale=en',
    '/api/articles/slug/both-en?locale=en&jsonLd=true&around=true&related=true',
    '/api/articles?locale=en',
    '/api/articles?locale=en&fallbackLocale=ko',
    '/api/articles?locale=en&filters[category][slug]=transport&populate=category,tags,author',
    '/api/articles?locale=en&filters[tags][slug][$in]=night&populate[category][fields]=name',
    '/api/articles?locale=en&fields=title&populate[author][fields]=slug',
    '/api/articles?locale=en&populate[category][populate]=translations',
    '/api/articles?locale=en&filters[category][name]=교통&sort=title',
  ])('%s is the same from delivery and from the framework', async (path) => {
    const [direct, framework] = [await raw(path), await raw(path, { headers: PAST_DELIVERY })];
    expect([path, direct.status]).toEqual([path, 200]);
    expect(JSON.parse(direct.text)).toEqual(JSON.parse(framework.text));
    const { text } = direct;
    if (!path.includes('fields')) {
      expect(text).toContain('"Transport"');
      expect(text.includes('"교통"')).toBe(path.includes('fallback'));
    }
  });

  test('also for callers who may not read every related type', async () => {
    const restore = await revokeFromVisitors(app, ['api::author.author.find']);
    const { text } = await raw(`/api/articles/${ids.both}?locale=en`);
    await restore();
    expect(text).toContain('"Transport"');
    expect(text).not.toContain('Kim Gija');
  });

  test('in JSON-LD, link previews, Markdown, feeds and search', async () => {
    const article = `/api/articles/${ids.both}?locale=en`;
    for (const path of [
      `${article}&jsonLd=true`,
      '/api/articles/slug/both-en.md?locale=en',
      '/api/feed.json?locale=en&category=transport',
      '/api/feed.rss?locale=en&tag=night',
    ]) {
      const { status, text } = await raw(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).toContain('Kim Gija');
      expect(text).toContain('Night buses');
      expect(text).not.toMatch(/교통|김기자|야간버스/);
    }
    await searchFeature().drainOnce(app.strapi);
    const found = await bodyOf('/api/search?q=buses&locale=en&category=transport');
    expect(found).toMatchObject({
      data: [{ category: { name: 'Transport' } }],
      meta: { facets: { categories: [{ name: 'Transport', slug: 'transport', count: 1 }] } },
    });
  });

  test('over GraphQL, the first time and from the direct reader', async () => {
    const fields = 'category { name description } author { name bio } tags { name }';
    const query = `query ($locale: I18NLocaleCode) { article(documentId: "${ids.both}", locale: $locale) { ${fields} } articles(locale: $locale) { ${fields} tags_connection { nodes { name } } } }`;
    const direct = `query ($locale: I18NLocaleCode) { articles(locale: $locale) { ${fields} } }`;
    for (const [locale, names] of [
      ['en', ENGLISH],
      ['ko', KOREAN],
      ['en', ENGLISH],
    ] as const) {
      const general = await app.graphql(query, { locale });
      expect(general.errors).toBeUndefined();
      expect(general.data).toMatchObject({
        article: names,
        articles: expect.arrayContaining([
          expect.objectContaining({ ...names, tags_connection: { nodes: names.tags } }),
        ]) as unknown,
      });
      const { data } = await app.graphql(direct, { locale });
      expect(data).toMatchObject({
        articles: expect.arrayContaining([expect.objectContaining(names)]) as unknown,
      });
    }
  });
});

test('a query may name another language of what an article is filed under', async () => {
  const texts = (locale: string) =>
    `category { own: name name(locale: "${locale}") description(locale: "${locale}") } author { bio(locale: "${locale}") } tags { name(locale: "${locale}") } tags_connection { nodes { name(locale: "${locale}") } }`;
  const other = await app.graphql(
    `{ articles(locale: "en") { ${texts('ko')} } article(documentId: "${ids.both}") { ${texts('en')} } }`,
  );
  expect(other.errors).toBeUndefined();
  const filed = (names: typeof KOREAN, own: string) => ({
    category: { own, ...names.category },
    author: { bio: names.author.bio },
    tags: names.tags,
    tags_connection: { nodes: names.tags },
  });
  expect(other.data).toEqual({
    articles: [filed(KOREAN, 'Transport')],
    article: filed(ENGLISH, '교통'),
  });
});

describe('categories, tags and authors', () => {
  test('have the names of the language that a request names, or else their own', async () => {
    const paths = [
      [`/api/categories/${ids.category}`, KOREAN.category, ENGLISH.category],
      [`/api/authors/${ids.author}`, KOREAN.author, ENGLISH.author],
      [`/api/tags/${ids.tag}`, KOREAN.tags[0], ENGLISH.tags[0]],
    ] as const;
    for (const [path, korean, english] of paths) {
      expect(await bodyOf(path)).toMatchObject({ data: korean });
      expect(await bodyOf(`${path}?locale=ko`)).toMatchObject({ data: korean });
      expect(await bodyOf(`${path}?locale=en`)).toMatchObject({ data: english });
    }
    expect(
      await bodyOf(
        '/api/categories?locale=en&articleCount=true&articles=1&filters[slug]=transport',
      ),
    ).toMatchObject({
      data: [
        {
          ...ENGLISH.category,
          articleCount: 1,
          articles: [{ slug: 'both-en', category: { name: 'Transport' } }],
        },
      ],
    });
    expect(await bodyOf('/api/tags?locale=en&sort=slug&fields=slug')).toMatchObject({
      data: [{ slug: 'ai' }, { slug: 'night' }],
    });
    const list = JSON.stringify(await bodyOf('/api/tags?locale=en'));
    expect([list.includes('"AI"'), list.includes('translations')]).toEqual([true, false]);
  });

  test('have them over GraphQL', async () => {
    const { data, errors } = await app.graphql(
      '{ categories { own: name name(locale: "en") description(locale: "en") } authors { bio(locale: "en") } tags(sort: "slug") { name(locale: "en") } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      categories: [{ own: '교통', ...ENGLISH.category }],
      authors: [{ bio: ENGLISH.author.bio }],
      tags: [{ name: 'AI' }, { name: 'Night buses' }],
    });
  });

  test('that change their translation change every response with it', async () => {
    const paths = [
      `/api/articles/${ids.both}?locale=en`,
      '/api/articles?locale=en',
      `/api/articles/${ids.both}?locale=en&jsonLd=true`,
      '/api/categories?locale=en',
    ];
    for (const path of paths) {
      await raw(path);
      expect([path, statusOf(await raw(path))]).toEqual([path, 'threeline; hit']);
    }
    const categories = documents(app, TYPES.category);
    const translate = (translations: object[]) =>
      categories.update({ documentId: ids.category, data: { translations } });
    await translate([{ locale: 'en', name: 'Transit' }]);
    for (const path of paths) expect((await raw(path)).text).toContain('"Transit"');
    // A translation without a description leaves the own one.
    expect(await bodyOf(`/api/categories/${ids.category}?locale=en`)).toMatchObject({
      data: { name: 'Transit', description: KOREAN.category.description },
    });
    await translate([]);
    for (const path of paths) expect((await raw(path)).text).toContain('교통');
    await translate([{ locale: 'en', ...ENGLISH.category }]);
  });

  test.each([
    ['TRANSLATION_LOCALE_UNKNOWN', [{ locale: 'fr', name: 'Transports' }]],
    [
      'TRANSLATION_REPEATED',
      [
        { locale: 'en', name: 'Transport' },
        { locale: 'en', name: 'Transit' },
      ],
    ],
  ])('are refused with %s', async (code, translations) => {
    const categories = documents(app, TYPES.category);
    await expect(
      categories.update({ documentId: ids.category, data: { translations } }),
    ).rejects.toMatchObject({ details: { errors: [{ code }] } });
    expect(await bodyOf(`/api/categories/${ids.category}?locale=en`)).toMatchObject({
      data: ENGLISH.category,
    });
  });

  test('keep a translation into a language that was removed, and tags have no description', async () => {
    const locales = localesOf(app);
    const { id } = await locales.create({ code: 'de', name: 'German' });
    const categories = documents(app, TYPES.category);
    const english = { locale: 'en', ...ENGLISH.category };
    const translations = [english, { locale: 'de', name: 'Verkehr' }];
    await categories.update({ documentId: ids.category, data: { translations } });
    await locales.delete({ id });
    const data = { translations: [...translations, { locale: 'fr', name: 'Transports' }] };
    await expect(categories.update({ documentId: ids.category, data })).rejects.toMatchObject({
      details: { errors: [{ code: 'TRANSLATION_LOCALE_UNKNOWN', values: { locale: 'fr' } }] },
    });
    await categories.update({ documentId: ids.category, data: { translations } });
    await categories.update({ documentId: ids.category, data: { translations: [english] } });

    const described = { locale: 'en', name: 'Night buses', description: 'At night' };
    await expect(
      documents(app, TYPES.tag).update({
        documentId: ids.tag,
        data: { translations: [described] },
      }),
    ).rejects.toMatchObject({
      details: { errors: [{ code: 'TRANSLATION_DESCRIPTION_UNUSED' }] },
    });
  });

  test('are found by an import by their names in the language of the article', async () => {
    const { TaxonomyFinder } = testHost.require(
      resolve(__dirname, '../../dist/src/features/importing/taxonomy'),
    ) as typeof import('../../src/features/importing/taxonomy');
    const finder = new TaxonomyFinder(app.strapi);
    const article = { author: null, category: 'Transport', tags: ['Night buses', 'AI'] };
    const find = (parsed: object) => finder.resolve(parsed as Parameters<typeof finder.resolve>[0]);
    const english = await find({ ...article, locale: 'en' });
    expect(english).toMatchObject({ category: ids.category, tags: [ids.tag, expect.any(String)] });
    expect(await find({ author: null, category: '교통', tags: [], locale: 'ko' })).toMatchObject({
      category: ids.category,
    });
    const other = await find({ ...article, tags: [], locale: 'ko' });
    expect(other.category).not.toBe(ids.category);
    await documents(app, TYPES.category).delete({ documentId: other.category ?? '' });
  });
});
