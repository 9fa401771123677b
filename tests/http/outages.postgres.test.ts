import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { useApplication } from '../support/app/application';
import type { Answer } from '../support/app/answers';
import { httpOf } from '../support/app/http';
import { linkDatabase, type DatabaseLink } from '../support/app/database-link';
import { until } from '../support/app/until';
import { startServing, type Serving } from '../support/processes/serving';
import { addPerson, adminToken } from '../support/actors/admin';
import { fullAccessToken } from '../support/actors/tokens';
import { userToken } from '../support/actors/users';
import { publishArticle } from '../support/fixtures/documents';

// Prepares the database, which it reaches without the link.
const prepared = useApplication();

let link: DatabaseLink;
/** In a process of its own, whose end is a fault. */
let server: Serving;
const app = httpOf(() => server.address);

beforeAll(async () => {
  const env = {
    DATABASE_CLIENT: 'postgres',
    DATABASE_URL: testHost.process.env['DATABASE_URL'] ?? '',
  };
  link = await linkDatabase(env);
  server = await startServing({ ...env, DELIVERY_CACHE_MAX_BYTES: '0' });
});
afterAll(async () => {
  await link.mend();
  server.signal('SIGTERM');
  const code = await server.ended;
  await link.close();
  expect(code).toBe(0);
});

const PANEL = '/content-manager/collection-types/api::article.article';

const RENEWAL = 'the renewal of an editor’s session';

/** What each kind of caller asks. */
const paths: Record<string, () => Promise<Answer>> = {};
let documentId = '';

beforeAll(async () => {
  documentId = await publishArticle(prepared);
  const [editor, api] = [await adminToken(prepared), await fullAccessToken(prepared.strapi)];
  const reader = await userToken(prepared.strapi, ['api::article.article.find']);
  const cookie = await refreshCookie();
  // Strapi limits sign-ins by their address.
  const login = () => ({ email: `${randomUUID()}@newsroom.example`, password: 'Wrong-horse-1' });
  Object.assign(paths, {
    'the list': () => app.get('/api/articles'),
    'a filtered list': () => app.get('/api/articles?filters[title][$contains]=x'),
    'tags, which delivery does not read by itself': () => app.get('/api/tags'),
    'the list, by an API token': () => app.get('/api/articles', { token: api }),
    'the list, by a signed-in reader': () => app.get('/api/articles', { token: reader }),
    'a write by an API token': () =>
      app.put(`/api/articles/${documentId}`, { data: { title: 'New' } }, { token: api }),
    'a search': () => app.get('/api/search?q=word'),
    'a feed': () => app.get('/api/feed.rss'),
    'the sitemap': () => app.get('/api/sitemap.xml'),
    GraphQL: () => app.post('/graphql', { query: '{ articles { title } }' }),
    'GraphQL by an API token': () =>
      app.post('/graphql', { query: '{ articles { title } }' }, { token: api }),
    'a comment': () =>
      app.post(`/api/articles/${documentId}/comments`, { data: { author: 'A', body: 'B' } }),
    'the panel’s list': () => app.get(`${PANEL}?locale=ko`, { token: editor }),
    'the panel’s save': () =>
      app.put(`${PANEL}/${documentId}?locale=ko`, { title: 'New' }, { token: editor }),
    'a sign-in to the panel': () => app.post('/admin/login', login()),
    'a reader’s sign-in': () => {
      const { email, password } = login();
      return app.post('/api/auth/local', { identifier: email, password });
    },
    [RENEWAL]: () => app.post('/admin/access-token', {}, { headers: { Cookie: cookie } }),
  });
});

/** The cookie by which a browser renews the session of an editor. */
async function refreshCookie(): Promise<string> {
  const person = await addPerson(prepared, 'strapi-author');
  const { headers } = await app.post('/admin/login', { ...person, deviceId: randomUUID() });
  const cookies = z.array(z.string()).parse(headers['set-cookie']);
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

const told = ({ status, headers, text }: Answer) => ({
  status,
  retry: Number(headers['retry-after']) > 0,
  cache: headers['cache-control'],
  name: /"name":"(\w+)"/.exec(text)?.[1],
  code: /"code":"(\w+)"/.exec(text)?.[1],
  cookies: headers['set-cookie'],
});

const UNAVAILABLE = {
  status: 503,
  retry: true,
  cache: expect.stringContaining('no-store') as string,
  name: 'ServiceUnavailableError',
  code: expect.stringMatching(/^DATABASE_(?:UNAVAILABLE|BUSY)$/) as string,
  cookies: undefined,
};

async function answers(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [path, ask] of Object.entries(paths)) found[path] = told(await ask());
  return found;
}

const everyPath = (answer: unknown) =>
  Object.fromEntries(Object.keys(paths).map((path) => [path, answer]));

const worksAgain = async () => {
  await link.mend();
  await until(async () => (await app.get('/_ready')).status === 200, 'the database is back');
  const answer = await app.get('/api/articles');
  expect(answer.status).toBe(200);
};

test('a database that refuses connections is told as an outage by every path', async () => {
  await link.refuse();
  expect(await answers()).toEqual(everyPath(UNAVAILABLE));
  expect((await app.get('/_ready')).body).toMatchObject({ status: 'unready', database: 'down' });
  await worksAgain();
});

test('a database that does not answer is told as an outage by every path, in bounded time', async () => {
  const usual = await Promise.all(
    Object.entries(paths).map(async ([path, ask]) => [path, (await ask()).status]),
  );
  // Their sessions and permissions are read from the database, so each path needs it.
  expect(usual.map(([, status]) => status)).not.toContain(503);
  link.hang();
  const asked = Object.entries(paths).map(async ([path, ask]) => [path, (await ask()).status]);
  const answered = Object.fromEntries(await Promise.all(asked)) as Record<string, unknown>;
  expect(answered).toEqual(everyPath(503));
  await worksAgain();
});

test('connections that break under way are an outage, or are not noticed', async () => {
  // Renewing a session consumes its cookie.
  const asking = Object.entries(paths).filter(([path]) => path !== RENEWAL);
  const statuses = (meanwhile: () => void): Promise<[string, number][]> => {
    const asked = asking.map(async ([path, ask]): Promise<[string, number]> => [
      path,
      (await ask()).status,
    ]);
    meanwhile();
    return Promise.all(asked);
  };
  const usual = new Map(await statuses(() => undefined));
  for (let round = 0; round < 10; round += 1) {
    for (const [path, status] of await statuses(() => setTimeout(link.cut, round * 3))) {
      if (status !== usual.get(path)) expect([path, status]).toEqual([path, 503]);
    }
  }
  await worksAgain();
});
