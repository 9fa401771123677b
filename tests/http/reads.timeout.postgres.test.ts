import { createHash } from 'node:crypto';
import { readInSnapshot } from '../../src/platform/database/snapshot';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { rawOf } from '../support/app/delivery';
import { changeSite } from '../support/actors/discussing';
import { documents } from '../support/fixtures/documents';
import { fullAccessToken } from '../support/actors/tokens';

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
  // Without it there is no feed.
  await changeSite(app, { urlPattern: 'https://news.example/{slug}' });
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

const articlesWithToken = '{ articles { title } }';
const persisted = {
  persistedQuery: {
    version: 1,
    sha256Hash: createHash('sha256').update(articlesWithToken).digest('hex'),
  },
};

test.each([
  ['with a trailing slash', '/graphql/', { query: articlesWithToken }],
  ['of a persisted query by its hash', '/graphql', { extensions: persisted }],
])('a GraphQL read %s and a token has the limit too', async (_name, path, body) => {
  await app.post('/graphql', { query: articlesWithToken, extensions: persisted }, { token });
  const slow = await whileArticlesAreSlow(() => app.post(path, body, { token }));

  expect([slow.status, slow.headers['retry-after'], slow.body]).toMatchObject([
    503,
    '1',
    { errors: [{ extensions: { code: 'READ_TIMED_OUT' } }] },
  ]);
});

test.each([
  [0, false],
  [300, true],
])('a limit of %i replaces that of the database: %s', async (timeoutMs, isSet) => {
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => statements.push(sql);
  app.strapi.db.connection.on('query', note);
  await readInSnapshot(app.strapi, () => app.strapi.db.query('api::tag.tag').count(), timeoutMs);
  app.strapi.db.connection.removeListener('query', note);

  expect(statements.some((sql) => sql.includes('repeatable read'))).toBe(true);
  expect(statements.some((sql) => sql.includes('statement_timeout'))).toBe(isSet);
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
