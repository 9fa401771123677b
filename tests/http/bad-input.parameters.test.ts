import { errorIn } from '../support/app/answers';
import { adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { documents } from '../support/fixtures/documents';
import { LEAKS } from '../support/fixtures/leaks';
import { publishSamples } from '../support/fixtures/sample-articles';

const app = useApplication();

beforeAll(async () => {
  await publishSamples(app, 'Bad');
  await adminToken(app);
});

const LISTS = ['/api/articles', '/api/authors', '/api/categories', '/api/tags', '/api/site'];

const ON_EVERY_LIST = [
  'locale=xx',
  'locale=ko-KR-x-nothing',
  'locale[]=ko',
  "locale=ko'--",
  'filters[createdBy][password][$startsWith]=a',
  'filters[createdBy][email][$contains]=@',
  'filters[updatedBy][resetPasswordToken][$notNull]=true',
  'filters[createdBy][roles][name]=x',
  'filters[nothing]=x',
  'filters[name][nothing]=x',
  'filters[id][$foo]=1',
  'filters=text',
  'where[password]=a',
  'where[createdBy][password][$startsWith]=a',
  'lookup=x',
  'lookup[createdBy]=1',
  'populate=createdBy',
  'populate[createdBy]=*',
  'populate[updatedBy][fields]=password',
  'populate[0]=createdBy.roles',
  'populate=nothing',
  'fields=password',
  'fields[0]=createdBy',
  'sort=createdBy.password',
  'sort=nothing',
  'sort[password]=asc',
  'unknown=1',
  '$or[0][x]=1',
];

const ON_PAGES = [
  'pagination[pageSize]=1000000',
  'pagination[pageSize]=0',
  'pagination[pageSize]=-1',
  'pagination[pageSize]=ten',
  'pagination[pageSize]=1e99',
  'pagination[limit]=1000000',
  'pagination[limit]=-1',
  'pagination[page]=0',
  'pagination[page]=-5',
  'pagination[page]=1.5',
  'pagination[page]=99999999999999999999',
  'pagination[start]=-1',
  'pagination=5',
  'pagination[page][x]=1',
  'pagination[nothing]=1',
];

const ON_ARTICLES = [
  'filters[publicationDate]=not-a-date',
  'filters[publicationDate][$gt]=2025-13-45',
  'filters[publishedAt][$gt]=yesterday',
  'filters[readingMinutes][$lt]=soon',
  'filters[$or]=x',
  'filters[$not]=x',
  'filters[comments][body][$contains]=a',
  'filters[commentsSwitch]=open',
  'filters[localizations][title]=a',
  'filters[author][articles][title]=a',
  'filters[title][$between]=1',
  'filters[seo][nothing]=1',
  'populate=comments',
  'populate=localizations',
  'populate[author][populate]=createdBy',
  'populate[tags][filters][createdBy][password]=a',
  'fields=commentsSwitch',
  'sort=commentsSwitch',
  'sort=title:sideways',
  'fallbackLocale=xx',
  'fallbackLocale[]=ko',
  'status=nothing',
];

const REQUESTS = [
  ...LISTS.flatMap((path) => ON_EVERY_LIST.map((query) => [path, query] as const)),
  ...LISTS.filter((path) => path !== '/api/site').flatMap((path) =>
    ON_PAGES.map((query) => [path, query] as const),
  ),
  ...ON_ARTICLES.map((query) => ['/api/articles', query] as const),
  ...ON_ARTICLES.filter((query) => !query.includes('filters') && !query.startsWith('sort')).map(
    (query) => ['/api/articles/slug/bad-newest', query] as const,
  ),
  ['/api/articles/slug/a%00b', ''],
  ['/api/articles/a%00b', ''],
  ['/api/articles/%E0%A4%A', ''],
  ['/api/articles', 'filters[title]=%00'],
  ['/api/articles', 'filters[title]=%ff%fe'],
  ['/api/articles', '_q=%00'],
] as const;

test.each(REQUESTS)('GET %s?%s is refused with a reason', async (path, query) => {
  const answer = await app.get(path, { query });

  const { status, message } = errorIn(answer);
  expect(status).toBe(answer.status);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(message).toMatch(/\w+ \w+|Invalid/);
  expect(answer.text).not.toMatch(LEAKS);
});

/** What one database can compare and another cannot: neither answers with rows that do not match. */
test.each(['filters[id]=abc', 'filters[id]=99999999999999999999', 'filters[id][$gt]=1e400'])(
  'GET /api/articles?%s is refused, or answers an empty page',
  async (query) => {
    const { status, body } = await app.get('/api/articles', { query });

    if (status === 200) expect(body).toMatchObject({ data: [] });
    else expect(status).toBe(400);
  },
);

test.each([
  '__proto__[polluted]=1',
  'constructor[prototype][polluted]=1',
  'filters[__proto__][polluted]=1',
])('GET /api/articles?%s pollutes nothing', async (query) => {
  const { status } = await app.get('/api/articles', { query });

  expect(status).toBeLessThan(500);
  expect(testHost.require('node:vm')).not.toHaveProperty('polluted');
});

describe('a page size of a million', () => {
  test('is refused naming the limit', async () => {
    const answer = await app.get('/api/articles', { query: 'pagination[pageSize]=1000000' });

    expect(errorIn(answer).message).toBe('pagination.pageSize: must be at most 100');
  });

  test('and an unknown locale are told together', async () => {
    const query = 'pagination[pageSize]=1000000&locale=xx';

    expect(errorIn(await app.get('/api/articles', { query })).details.errors).toMatchObject([
      { path: ['locale'], message: 'must be one of en, ko, *' },
      { path: ['pagination', 'pageSize'] },
    ]);
  });
});

test('refusals leave the published articles as they were', async () => {
  expect(await documents(app).findMany({ status: 'published' })).toHaveLength(3);
});
