import { useApplication } from '../support/application';
import { articleInput, uniqueTitle } from '../support/builders';
import { rawOf } from '../support/delivery';
import { documents } from '../support/documents';
import { fullAccessToken } from '../support/tokens';

const app = useApplication({ DATABASE_READ_TIMEOUT_MS: '300', DELIVERY_CACHE_MAX_BYTES: '0' });

/**
 * Holds the articles' table, so that every statement which reads it waits, as a slow one would take.
 */
async function whileArticlesAreSlow<T>(run: () => Promise<T>): Promise<T> {
  const holding = await app.strapi.db.connection.transaction();
  try {
    await holding.raw('lock table articles in access exclusive mode');
    return await run();
  } finally {
    await holding.rollback();
  }
}

const unavailable = {
  data: null,
  error: {
    status: 503,
    name: 'ServiceUnavailableError',
    message: expect.stringContaining('too long') as string,
    details: { code: 'READ_TIMED_OUT' },
  },
};

let documentId: string;
let token: string;
beforeAll(async () => {
  const data = articleInput({ title: uniqueTitle('Slow'), slug: 'slow' });
  ({ documentId } = await documents(app).create({ data, status: 'published' }));
  token = await fullAccessToken(app.strapi);
});

const PATHS = [
  ['the statement of delivery', () => '/api/articles/slug/slow'],
  ['the list of delivery', () => '/api/articles'],
  ['the general path', () => '/api/articles?sort=title&filters[title][$contains]=x'],
  ['comments', () => `/api/articles/${documentId}/comments`],
  ['a feed', () => '/api/feed.json'],
  ['GraphQL by GET', () => `/graphql?query=${encodeURIComponent('{ articles { title } }')}`],
] as const;

test.each(PATHS)('%s is answered 503 after the limit, and again 200', async (_name, path) => {
  const ask = rawOf(app);

  const slow = await whileArticlesAreSlow(() => ask(path()));
  const after = await ask(path());

  expect([slow.status, slow.headers['retry-after'], slow.headers['cache-control']]).toEqual([
    503,
    '1',
    'no-store',
  ]);
  expect(JSON.parse(slow.text)).toMatchObject(
    path().startsWith('/graphql')
      ? { errors: [{ extensions: { code: 'READ_TIMED_OUT' } }] }
      : unavailable,
  );
  expect(after.status).toBe(200);
});

test('a read with a token has the limit too', async () => {
  const slow = await whileArticlesAreSlow(() => app.get(`/api/articles/${documentId}`, { token }));

  expect([slow.status, slow.headers['retry-after'], slow.body]).toEqual([503, '1', unavailable]);
});

test('a cancelled statement leaves its connection without the limit', async () => {
  await whileArticlesAreSlow(() => app.get(`/api/articles/${documentId}`, { token }));
  const { rows } = await app.strapi.db.connection.raw<{ rows: unknown[] }>(
    'show statement_timeout',
  );

  expect(rows).toEqual([{ statement_timeout: '0' }]);
});

test('what a failed part of a GraphQL query takes with it is told by the same fault', async () => {
  const query = '{ articles { title } tags { name } }';
  const { errors } = await whileArticlesAreSlow(() => app.graphql(query, {}, { token }));

  // The statement of the tags is refused because the snapshot has failed.
  const codes = new Set(errors?.map(({ extensions }) => extensions?.code));
  expect([...codes]).toEqual(['READ_TIMED_OUT']);
});
