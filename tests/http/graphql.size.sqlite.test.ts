import { useApplication } from '../support/app/application';
import { readOnlyToken } from '../support/actors/tokens';
import { publishedArticle } from '../support/actors/discussing';
import { documents } from '../support/fixtures/documents';

const app = useApplication();

const doubling = (levels: number) =>
  `{ ...f0 } ${Array.from({ length: levels }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`).join(' ')} fragment f${levels} on Query { articles { title } }`;

const TOO_LARGE = {
  errors: [
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'QUERY_TOO_LARGE' }) }),
  ],
};

test('fragments that double at each level are refused before they are walked', async () => {
  const { status, errors } = await app.graphql(doubling(60));

  expect(status).toBe(400);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_LARGE' });
});

test('fragments that contain each other are refused', async () => {
  const query = '{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }';

  expect((await app.graphql(query)).status).toBe(400);
});

test('the same is refused by GET, and under another spelling of the address', async () => {
  const query = `query=${encodeURIComponent(doubling(60))}`;

  expect((await app.get('/graphql', { query })).status).toBe(400);
  for (const path of ['/GraphQL', '/graphql/', '/GraphQL/']) {
    const { status, body } = await app.post(path, { query: doubling(60) });
    expect({ path, status, body }).toEqual({ path, status: 400, body: TOO_LARGE });
    expect((await app.post(path, { query: '{ __typename }' })).status).toBe(200);
  }
});

test.each([
  ['query[a]=x', ''],
  ['query[]=x', ''],
  ['query=x', ''],
  ['variables=%7B%7D', '/'],
])('a document is refused beside %s, at /graphql%s', async (beside, slash) => {
  const document = `query=${encodeURIComponent(doubling(60))}`;
  for (const query of [`${document}&${beside}`, `${beside}&${document}`]) {
    const { status, body } = await app.get(`/graphql${slash}?${query}`);
    expect({ status, body }).toEqual({ status: 400, body: TOO_LARGE });
  }
});

test('a read-only token reads an article by its slug, over REST and GraphQL', async () => {
  const documentId = await publishedArticle(app);
  const article = await documents(app).findOne({ documentId });
  const slug = String(article?.slug);
  const token = await readOnlyToken(app.strapi);

  expect((await app.get(`/api/articles/slug/${slug}`, { token })).status).toBe(200);
  const query = `{ articleBySlug(slug: "${slug}") { title } }`;
  expect((await app.graphql(query, {}, { token })).status).toBe(200);
});
