import fc from 'fast-check';
import { useApplication } from '../support/app/application';
import { publishSamples, type SampleArticles } from '../support/fixtures/sample-articles';
import { seedOf } from '../support/fixtures/random';

const app = useApplication();
let samples: SampleArticles;

beforeAll(async () => {
  samples = await publishSamples(app, 'Fuzz');
});

const names = fc.constantFrom(
  'filters',
  'sort',
  'fields',
  'populate',
  'pagination',
  'locale',
  'fallbackLocale',
  'status',
  '_q',
  'publicationFilter',
  'hasPublishedVersion',
  'where',
  'lookup',
  'meta',
  'data',
  'q',
  '__proto__',
);
const keys = fc.constantFrom(
  '0',
  '1',
  '99999',
  '*',
  '$or',
  '$and',
  '$not',
  '$eq',
  '$ne',
  '$in',
  '$notIn',
  '$lt',
  '$gte',
  '$null',
  '$between',
  '$contains',
  '$startsWith',
  '$eqi',
  '$containsi',
  '$jsonSupersetOf',
  'id',
  'documentId',
  'title',
  'slug',
  'publicationDate',
  'publishedAt',
  'readingMinutes',
  'summary',
  'line1',
  'sections',
  'heading',
  'body',
  'author',
  'tags',
  'cover',
  'seo',
  'noIndex',
  'localizations',
  'createdBy',
  'page',
  'pageSize',
  'start',
  'limit',
  'withCount',
  'populate',
  'fields',
  'filters',
  'sort',
  'on',
  'count',
  '',
);
const values = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1',
    'true',
    'null',
    'undefined',
    'NaN',
    '1e309',
    '99999999999999999999',
    '2025-13-45',
    '2025-12-12',
    '*',
    'ko',
    'en',
    'xx',
    'title',
    'title:asc',
    'title:',
    ':desc',
    '%',
    '_',
    '\\',
    "'",
    '"',
    "' or 1=1 --",
    '$',
    '()',
    '[]',
    '{}',
    '{"a":1}',
    '../../etc/passwd',
    '👩‍👩‍👧',
    '\uFFFD',
    '글',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const encode = (text: string) => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, ''));
const parameter = fc
  .tuple(names, fc.array(keys, { maxLength: 4 }), values)
  .map(
    ([name, path, value]) => `${name}${path.map((key) => `[${key}]`).join('')}=${encode(value)}`,
  );
const query = fc.array(parameter, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('&'));

const routes = fc.constantFrom(
  () => '/api/articles',
  () => `/api/articles/${samples.newest}`,
  () => '/api/articles/slug/fuzz-newest',
  () => `/api/articles/${samples.newest}/comments`,
  () => '/api/authors',
  () => `/api/categories/${samples.category}`,
  () => '/api/tags',
  () => '/api/site',
);

/** The same requests in every run; SEED makes others. */
const RUNS = { numRuns: 300, seed: seedOf(20261123) };

test.each([
  'filters[id][$contains]=a',
  'filters[publicationDate][$startsWith]=2025',
  'filters[readingMinutes][$contains]=1',
  'filters[publishedAt][$contains]=a',
  'filters[sections][body][$contains]=x',
  'filters[cover][formats][$contains]=a',
  'filters[tags][id][$startsWith]=1',
  'filters[title][$eq][$eq]=x',
  'sort[title][x]=asc',
  '_q[a]=1',
  'locale=en&fallbackLocale=ko&filters[publicationDate]=abc',
  'locale=en&fallbackLocale=ko&filters[publishedAt][$gt]=zzz',
])(
  'a text operator on another column, or a value of another type, is no fault of ours: %s',
  async (query) => {
    const { status } = await app.get('/api/articles', { query });

    expect(status).toBeLessThan(500);
  },
);

test('no query string makes a public route answer 5xx', async () => {
  await fc.assert(
    fc.asyncProperty(routes, query, async (route, text) => {
      const answer = await app.get(route(), { query: text });

      expect([answer.status < 500, answer.text]).toEqual([true, expect.anything()]);
    }),
    RUNS,
  );
}, 300_000);

test('no path makes a public route answer 5xx', async () => {
  const path = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }).map(encode),
    fc.string({ maxLength: 40 }).map((text) => text.replaceAll(/[\s#?]/g, '%')),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('articles/', 'articles/slug/', 'authors/', ''),
      path,
      async (start, end) => {
        const answer = await app.get(`/api/${start}${end}`);

        expect([answer.status < 500, answer.text]).toEqual([true, expect.anything()]);
      },
    ),
    RUNS,
  );
}, 300_000);

test('no GraphQL filter, sort or page makes a query answer 5xx', async () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  const nested = fc
    .tuple(
      fc.array(
        keys.filter((key) => /^\w+$/.test(key)),
        { minLength: 1, maxLength: 4 },
      ),
      json,
    )
    .map(([path, value]) => path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value));
  const text = `query ($filters: ArticleFiltersInput, $sort: [String], $page: PaginationArg) {
    articles(filters: $filters, sort: $sort, pagination: $page) { title }
  }`;
  await fc.assert(
    fc.asyncProperty(
      nested,
      fc.array(values, { maxLength: 2 }),
      json,
      async (filters, sort, page) => {
        const { status, text: answered } = await app.graphql(text, { filters, sort, page });

        expect([status < 500, answered]).toEqual([true, expect.anything()]);
      },
    ),
    RUNS,
  );
}, 300_000);
