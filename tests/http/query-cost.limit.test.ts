import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { publishedArticle } from '../support/actors/discussing';
import { readOnlyToken } from '../support/actors/tokens';
import { aboutContent, requestStatements } from '../support/app/statements';

const app = useApplication();

const refusal = z.object({
  error: z.object({
    status: z.literal(400),
    message: z.string(),
    details: z.object({ code: z.literal('QUERY_TOO_COSTLY') }),
  }),
});

const conditions = (count: number, operator: string, path: (at: number) => string) =>
  Array.from(
    { length: count },
    (_, at) => `filters[${operator}][${String(at)}]${path(at)}=word${String(at)}`,
  ).join('&');
const onSections = () => '[sections][heading][$containsi]';
const onTags = () => '[tags][name][$containsi]';

const bySlug = (relation: string) => `filters[${relation}][slug][$eq]=seoul`;

const contentStatements = async (action: () => Promise<unknown>) =>
  aboutContent(await requestStatements(app, action));

test.each([
  ['many conditions on sections', conditions(30, '$or', onSections), 'sections'],
  ['conditions on sections that all have to hold', conditions(3, '$and', onSections), 'sections'],
  ['many conditions on tags', conditions(8, '$and', onTags), 'tags'],
  [
    'negated conditions',
    conditions(8, '$or', (at) => `[$not][$and][${String(at)}]${onSections()}`),
    'sections',
  ],
  ['a large page of everything, filtered', 'populate=*&pagination[pageSize]=100&_q=a', 'page'],
  ['an order by sections', 'sort=sections.heading', 'sections.heading'],
  ['an order by two relations', 'sort[0]=author.name&sort[1]=tags.name', 'name'],
  ['a list of values to search for', conditions(10, '$or', () => '[lead][$contains]'), 'lead'],
])('%s are refused before the database is asked', async (_what, query, part) => {
  const path = `/api/articles?${query}`;
  let answer = await app.get('/api/articles');
  const statements = await contentStatements(async () => {
    answer = await app.get(path);
  });

  const { error } = refusal.parse(answer.body);
  expect(error.message).toMatch(/costs \d+; at most 1200 is allowed\. Most of it is for /);
  if (part !== 'page') expect(error.message).toContain(part);
  expect(statements).toEqual([]);
});

test.each(['/api/articles', '/api/authors', '/api/tags', '/api/categories'])(
  'the limit holds at %s, for visitors and for tokens',
  async (path) => {
    const field = path === '/api/articles' ? 'lead' : 'name';
    const query = conditions(60, '$or', () => `[${field}][$contains]`);
    for (const token of [undefined, await readOnlyToken(app.strapi)]) {
      const { body } = await app.get(`${path}?${query}`, token === undefined ? {} : { token });
      expect(refusal.safeParse(body)).toMatchObject({ success: true });
    }
  },
);

test.each(['', '/slug/night'])(
  'the limit holds for a single article, /api/articles%s',
  async (at) => {
    const documentId = await publishedArticle(app);
    const path = at === '' ? `/api/articles/${documentId}` : `/api/articles${at}`;
    const { body } = await app.get(`${path}?${conditions(12, '$and', onSections)}`);

    expect(refusal.safeParse(body)).toMatchObject({ success: true });
  },
);

test.each([
  'filters[category][slug][$eq]=news&sort=publicationDate:desc',
  'filters[tags][slug][$in][0]=a&filters[tags][slug][$in][1]=b&populate=*',
  'filters[author][name][$eq]=Kim&filters[publicationDate][$gte]=2026-01-01',
  'filters[title][$containsi]=seoul&pagination[pageSize]=10',
  'filters[sections][heading][$containsi]=seoul',
  `${conditions(3, '$or', onSections)}&pagination[pageSize]=10&fields=title`,
  '_q=seoul',
  'sort=title&pagination[pageSize]=100',
  'sort=author.name',
  'locale=*&sort=title',
  'populate=*&pagination[pageSize]=100',
  'pagination[start]=40000&pagination[limit]=25',
  `populate=*&${bySlug('category')}&${bySlug('tags')}`,
  `populate=*&${bySlug('category')}&sort=title`,
  `${bySlug('category')}&${bySlug('tags')}&${bySlug('author')}`,
  `populate=*&pagination[pageSize]=50&${bySlug('category')}`,
  'populate=*&pagination[pageSize]=100&sort=title',
  'sort=publicationDate:desc,title,id',
  'filters[category][slug][$ne]=notices&pagination[pageSize]=20',
])('what frontends ask for is answered: %s', async (query) => {
  expect(await app.get(`/api/articles?${query}`)).toMatchObject({ status: 200 });
});

test.each([
  ['filters[$or]=abc', ['filters', '$or']],
  ['filters[$and]=abc', ['filters', '$and']],
  ['filters[$not]=abc', ['filters', '$not']],
])('%s is refused as malformed, with its place, and not for its cost', async (query, path) => {
  const { status, body } = await app.get(`/api/articles?${query}`);

  expect([status, body]).toMatchObject([400, { error: { details: { errors: [{ path }] } } }]);
  expect(JSON.stringify(body)).not.toContain('QUERY_TOO_COSTLY');
});

test('filters of GraphQL have the same limit, all lists of a query together', async () => {
  const list = (name: string, count: number) => {
    const or = Array.from(
      { length: count },
      (_, at) => `{ sections: { heading: { containsi: "${name}${String(at)}" } } }`,
    );
    return `${name}: articles(filters: { or: [${or.join(', ')}] }) { title }`;
  };
  expect((await app.graphql(`{ ${list('a', 2)} }`)).status).toBe(200);
  for (const query of [
    `{ ${list('a', 30)} }`,
    `{ ${list('a', 2)} ${list('b', 2)} }`,
    `query Q { ...f } fragment f on Query { ${list('a', 30)} }`,
    `{ articles_connection(sort: "sections.heading") { pageInfo { total } } }`,
  ]) {
    let errors: unknown;
    const statements = await contentStatements(async () => {
      ({ errors } = await app.graphql(query));
    });
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY' } }]);
    expect(statements).toEqual([]);
  }
});
