import fc from 'fast-check';
import { z } from 'zod';
import { articlesIn, errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { publishSamples, type SampleArticles } from '../support/fixtures/sample-articles';
import { fullAccessToken } from '../support/actors/tokens';
import { seedOf } from '../support/fixtures/random';

const app = useApplication();
let samples: SampleArticles;

beforeAll(async () => {
  samples = await publishSamples(app, 'Values');
});

/** The same requests in every run; SEED makes others. */
const RUNS = { numRuns: 80, seed: seedOf(20261126) };

/** A text that no article, tag, author or file holds. */
const NOWHERE = 'zzqqxxnowhere';
const DISTANT = 987_654_321;

type Tree = string | number | boolean | null | Tree[] | { [key: string]: Tree };

/** Operands that match nothing, and objects or lists where a value belongs. */
const operand = (value: string | number): fc.Arbitrary<Tree> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<Tree>(value) },
    fc.constant<Tree>([value, value]),
    fc.constantFrom<Tree>({ a: value }, { $eq: { a: value } }, { title: value }, [{ a: value }]),
    fc
      .integer({ min: 90, max: 130 })
      .map((length): Tree =>
        Array.from({ length }, (_, at) =>
          typeof value === 'number' ? value + at : `${value}${String(at)}`,
        ),
      ),
  );

const condition = (field: string, value: string | number, operators: string[]) =>
  fc
    .oneof(
      operand(value),
      fc
        .tuple(fc.constantFrom(...operators), operand(value))
        .map(([key, tree]): Tree => ({ [key]: tree })),
    )
    .map((tree): Tree => ({ [field]: tree }));

const TEXT = [
  '$eq',
  '$eqi',
  '$in',
  '$contains',
  '$containsi',
  '$startsWith',
  '$endsWith',
  '$EQ',
  '$foo',
];
const leaf: fc.Arbitrary<Tree> = fc.oneof(
  condition('title', NOWHERE, TEXT),
  condition('slug', NOWHERE, TEXT),
  condition('documentId', NOWHERE, ['$eq', '$in', '$startsWith']),
  condition('readingMinutes', DISTANT, ['$eq', '$in', '$gt', '$gte', '$between']),
  condition('id', DISTANT, ['$eq', '$in', '$gt']),
  condition('name', NOWHERE, TEXT).map((tree): Tree => ({ category: tree })),
  condition('name', NOWHERE, TEXT).map((tree): Tree => ({ tags: tree })),
  condition('heading', NOWHERE, TEXT).map((tree): Tree => ({ sections: tree })),
  condition('line1', NOWHERE, TEXT).map((tree): Tree => ({ summary: tree })),
  condition('name', NOWHERE, TEXT).map((tree): Tree => ({ author: { $or: [tree] } })),
);

/** Filters that no article can match, whichever way they are read without dropping a part. */
const impossible: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2 },
    leaf,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((list): Tree => ({ $or: list })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((list): Tree => ({ $and: list })),
    tie('tree').map((tree): Tree => ({ $not: { $not: tree } })),
    fc
      .tuple(tie('tree'), fc.constant(101))
      .map(([tree, length]): Tree => ({ $or: Array.from({ length }, () => tree) })),
    // Of two relations side by side Strapi would keep one.
    tie('tree').map((tree): Tree => ({
      $or: [tree],
      category: { $or: [{ slug: { $notNull: true } }] },
    })),
  ),
})).tree;

/** A tree as the query string writes it, lists in one of their spellings. */
function written(prefix: string, tree: Tree, indexed: boolean): string[] {
  if (Array.isArray(tree)) {
    return tree.flatMap((item, at) => {
      const isValue = typeof item !== 'object' || item === null;
      return written(`${prefix}[${indexed || !isValue ? String(at) : ''}]`, item, indexed);
    });
  }
  if (typeof tree === 'object' && tree !== null) {
    return Object.entries(tree).flatMap(([key, item]) =>
      written(`${prefix}[${key}]`, item, indexed),
    );
  }
  return [`${prefix}=${encodeURIComponent(String(tree))}`];
}

const counted = z.object({ meta: z.object({ pagination: z.object({ total: z.number() }) }) });

test.each(['', '&locale=en&fallbackLocale=ko'])(
  'a filter that no article matches answers nothing or 400, never more (%p)',
  async (more) => {
    let applied = 0;
    await fc.assert(
      fc.asyncProperty(impossible, fc.boolean(), async (tree, indexed) => {
        const parameters = written('filters', tree, indexed);
        fc.pre(parameters.length <= 1900);
        const answer = await app.get(`/api/articles?${parameters.join('&')}${more}`);
        if (answer.status === 200) {
          applied += 1;
          expect(counted.parse(answer.body).meta.pagination.total).toBe(0);
        } else {
          expect([answer.status, answer.text]).toEqual([400, expect.anything()]);
        }
      }),
      RUNS,
    );
    // Not everything is refused.
    expect(applied).toBeGreaterThan(10);
  },
  180_000,
);

test('a filter below populate that nothing matches shows nothing, or is 400', async () => {
  const ofTags = fc.oneof(
    condition('name', NOWHERE, TEXT),
    condition('slug', NOWHERE, TEXT),
    condition('id', DISTANT, ['$eq', '$in']),
    condition('documentId', NOWHERE, ['$eq', '$in']),
  );
  await fc.assert(
    fc.asyncProperty(ofTags, fc.boolean(), async (tree, indexed) => {
      const query = written('populate[tags][filters]', tree, indexed).join('&');
      const answer = await app.get(`/api/articles/${samples.newest}?${query}`);
      if (answer.status !== 200)
        expect([answer.status, answer.text]).toEqual([400, expect.anything()]);
      else expect(answer.body).toMatchObject({ data: { tags: [] } });
    }),
    RUNS,
  );
}, 300_000);

/** The same tree as GraphQL writes it. */
function asGraphql(tree: Tree): Tree {
  if (Array.isArray(tree)) return tree.map(asGraphql);
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, item]) => [key.replace('$', ''), asGraphql(item)]),
  );
}

test('over GraphQL too', async () => {
  const query = `query ($filters: ArticleFiltersInput) {
    articles_connection(filters: $filters) { pageInfo { total } nodes { title } }
  }`;
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(impossible, async (tree) => {
      const { status, data, errors } = await app.graphql(query, { filters: asGraphql(tree) });
      // A body over the limit is refused before GraphQL reads it.
      if (status === 413) return;
      if (errors === undefined) {
        applied += 1;
        expect(data).toEqual({ articles_connection: { pageInfo: { total: 0 }, nodes: [] } });
      } else {
        expect([status, errors]).toEqual([400, expect.anything()]);
      }
    }),
    RUNS,
  );
  // Most are above the cost limit.
  expect(applied).toBeGreaterThan(3);
}, 300_000);

describe('a list of a thousand values', () => {
  const many = (name: string, length: number, last: string) =>
    Array.from(
      { length },
      (_, at) => `${name}=${at === length - 1 ? last : `n${String(at)}`}`,
    ).join('&');

  test.each(['filters[slug][$in]', 'filters[slug][$in][]', 'filters[slug]'])(
    'is applied in the spelling %s',
    async (name) => {
      const found = await app.get(`/api/articles?${many(name, 1000, 'values-newest')}`);
      expect(articlesIn(found).map(({ slug }) => slug)).toEqual(['values-newest']);
      const none = await app.get(`/api/articles?${many(name, 1000, 'nowhere')}`);
      expect(articlesIn(none)).toEqual([]);
    },
  );

  test.each(['filters[slug][$in]', 'filters[slug][$notIn][]', 'fields', 'sort'])(
    'and one more is refused: %s',
    async (name) => {
      const answer = await app.get(`/api/articles?${many(name, 1001, 'title')}`);
      expect(errorIn(answer)).toMatchObject({
        status: 400,
        name: 'ValidationError',
        details: { code: 'QUERY_TOO_LARGE' },
      });
    },
  );

  test('by index too', async () => {
    expect((await app.get('/api/articles?filters[slug][$in][1000]=x')).status).toBe(400);
    expect(articlesIn(await app.get('/api/articles?filters[slug][$in][999]=x'))).toEqual([]);
  });

  test('and two thousand parameters or twenty-one levels are', async () => {
    const parameters = Array.from({ length: 2001 }, (_, at) => `a${String(at)}=1`).join('&');
    const deep = `filters${'[$not]'.repeat(21)}[title]=x`;
    for (const query of [parameters, deep]) {
      expect(errorIn(await app.get(`/api/articles?${query}`)).details).toMatchObject({
        code: 'QUERY_TOO_LARGE',
      });
    }
  });
});

test.each([
  'page=2',
  'pageSize=1',
  'start=1',
  'limit=1',
  'count=true',
  'ordering=x',
  'pagination[page]=1&pagination[start]=0',
  'pagination[pageSize]=1&pagination[limit]=1&locale=en&fallbackLocale=ko',
  'pagination[withCount]=maybe',
  'hasPublishedVersion=maybe',
  'filters[toString]=x',
  'filters[slug][$in][constructor]=x',
  'filters[title][$eq][a]=x',
  'filters[$or]=x',
  'filters[$or][a][title]=x',
  'filters[$not][title][$eq][a]=x',
  'filters[title]=a&filters[title][$ne]=b',
  'filters[category][$or][0][slug]=nowhere&filters[author][$or][0][name][$notNull]=true',
  'filters[readingMinutes][$gte]=',
  'filters[seo][noIndex]=banana',
  'filters[publicationDate]=2024-12-31tomorrow',
  'populate[tags]=banana',
  'populate[tags][status]=draft',
  'populate[tags][locale]=en',
  'populate[tags][pagination][limit]=1',
  'populate[author][avatar]=true',
  'populate[tags][filters]=x',
  'populate[tags][filters][name][$in][a]=x',
  'populate[tags][sort][name]=',
  'sort=title:asc:x',
  'sort[title]=',
  'sort[0]=title&sort[a]=lead',
  'sort[title][a]=asc',
  'fields[a]=title',
  'fields[0]=title&fields[a]=slug',
])('GET /api/articles?%s is refused, for a part of it would be dropped', async (query) => {
  const answer = await app.get(`/api/articles?${query}`);

  expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('Error')]);
});

test.each(['/api/users', '/api/upload/files'])(
  'a plugin’s list refuses a page that it would ignore: %s',
  async (path) => {
    const token = await fullAccessToken(app.strapi);
    expect((await app.get(`${path}?pagination[limit]=1`, { token })).status).toBe(400);
    expect((await app.get(`${path}?filters[id][$eq][a]=1`, { token })).status).toBe(400);
    expect((await app.get(`${path}?limit=1`, { token })).status).toBe(200);
  },
);

describe('fields', () => {
  const rows = z.object({ data: z.array(z.record(z.string(), z.unknown())) });
  const OVER_RELATIONS = [
    '',
    'filters[tags][name][$notNull]=true',
    'filters[category][name][$contains]=Values',
    'filters[sections][heading][$notNull]=true',
    'filters[$or][0][author][name][$notNull]=true&filters[$or][1][title][$notNull]=true',
    'sort=author.name',
    'sort[author][name]=desc',
    'filters[tags][name][$notNull]=true&sort=lead:asc',
    'filters[tags][name][$notNull]=true&locale=en&fallbackLocale=ko',
    'filters[tags][name][$notNull]=true&pagination[limit]=1',
  ];

  test.each(OVER_RELATIONS)('names all that an article shows, with %p', async (more) => {
    for (const fields of ['fields=slug', 'fields[]=slug&fields[]=title', 'fields=slug,lead']) {
      const { data } = rows.parse((await app.get(`/api/articles?${fields}&${more}`)).body);
      const named = fields.includes('title') ? ['title'] : fields.includes('lead') ? ['lead'] : [];
      expect(data.length).toBeGreaterThan(0);
      for (const row of data) {
        expect(Object.keys(row).sort()).toEqual(['documentId', 'id', 'slug', ...named].sort());
      }
    }
  });

  test('names all that a populated relation shows, and that another type shows', async () => {
    const query = 'fields=slug&populate[tags][fields]=name&populate[tags][sort]=slug';
    const { body } = await app.get(`/api/articles/${samples.newest}?${query}`);
    const { data } = z
      .object({ data: z.looseObject({ tags: z.array(z.record(z.string(), z.unknown())) }) })
      .parse(body);
    expect(data.tags.map((tag) => Object.keys(tag).sort())).toEqual([['documentId', 'id', 'name']]);
    const authors = await app.get(
      '/api/authors?fields=name&sort=slug&filters[avatar][id][$null]=true',
    );
    for (const row of rows.parse(authors.body).data) {
      expect(Object.keys(row).sort()).toEqual(['documentId', 'id', 'name']);
    }
  });
});

describe('a locale', () => {
  const SPELLINGS = ['en', 'EN', 'En', 'en-US', 'EN-us', 'en-Latn-GB'];
  const english = (text: string) => text.replaceAll(/locale=[\w-]+/gi, 'locale=en');

  test.each([
    '/api/articles?',
    '/api/articles/:middle?',
    '/api/articles/slug/values-middle-in-english?',
    '/api/articles/:middle/related?',
    '/api/articles/:middle/comments?',
    '/api/search?q=English&',
    '/api/site?',
    '/api/articles/:newest?fallbackLocale=ko&',
  ])('is read without regard to case, and a region by its language: %s', async (template) => {
    const path = template.replace(/:(\w+)/, (_, name: keyof SampleArticles) => samples[name]);
    const expected = await app.get(`${path}locale=en`);
    expect(expected.status).toBe(200);
    for (const spelling of SPELLINGS) {
      for (let time = 0; time < 2; time += 1) {
        const { status, text } = await app.get(`${path}locale=${spelling}`);
        expect([spelling, status, english(text)]).toEqual([spelling, 200, english(expected.text)]);
      }
    }
  });

  test('to fall back to, and of feeds', async () => {
    const fallback = await app.get(
      `/api/articles/${samples.newest}?locale=EN&fallbackLocale=ko-KR`,
    );
    expect(fallback.body).toMatchObject({ data: { locale: 'ko' } });
    const feed = (spelling: string) => app.get(`/api/feed.json?locale=${spelling}`);
    const expected = await feed('en');
    expect([(await feed('en-US')).status, (await feed('en-US')).text]).toEqual([
      expected.status,
      expected.text,
    ]);
  });

  test('over GraphQL, as a literal and as a variable', async () => {
    const title = { title: 'Values middle in English' };
    for (const spelling of SPELLINGS) {
      const literal = await app.graphql(
        `{ articles(locale: "${spelling}") { title } article(documentId: "${samples.middle}", locale: "${spelling}") { title }
           articleBySlug(slug: "values-middle-in-english", locale: "${spelling}") { title } site(locale: "${spelling}") { locale } }`,
      );
      expect(literal.data).toMatchObject({
        articles: [title],
        article: title,
        articleBySlug: title,
        site: { locale: 'en' },
      });
      const variable = await app.graphql(
        `query ($locale: I18NLocaleCode) { articles(locale: $locale) { title }
           fallback: articles(locale: "en", fallbackLocale: $locale) { title } search(q: "English", locale: $locale) { pagination { page } } }`,
        { locale: spelling },
      );
      expect(variable.data).toMatchObject({ articles: [title], fallback: [title] });
    }
  });

  test.each(['xx', 'xx-EN', 'en_US', 'en-', 'english'])('%s is 400', async (locale) => {
    expect((await app.get(`/api/articles?locale=${locale}`)).status).toBe(400);
    expect((await app.graphql(`{ articles(locale: "${locale}") { title } }`)).status).toBe(400);
    const query = 'query ($locale: I18NLocaleCode) { articles(locale: $locale) { title } }';
    expect((await app.graphql(query, { locale })).status).toBe(400);
  });

  test('of a write is the installed one', async () => {
    const token = await fullAccessToken(app.strapi);
    const { documentId } = await documents(app).create({ data: articleInput({ title: 'Both' }) });
    const data = articleInput({ title: 'Both in English' });
    const answer = await app.put(`/api/articles/${documentId}?locale=en-GB`, { data }, { token });
    expect(answer.body).toMatchObject({ data: { locale: 'en', title: 'Both in English' } });
  });
});
