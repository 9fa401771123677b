import { connect } from 'node:net';
import type { Knex, knex } from 'knex';
import { z } from 'zod';
import { httpOf, type RequestOptions } from '../support/app/http';
import { createDatabase, type TestDatabase } from '../support/app/test-database';
import { until } from '../support/app/until';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { killServers, startServer, type ServerProcess } from '../support/processes/server';

jest.setTimeout(300_000);

/** In everything that is a secret, content, or an address of a person, and nowhere else. */
const MARKER = 'hushhushquixotry';
const EMAIL = `${MARKER}@reader.example`;
/** One of the administrator, who must sign in. */
const PASSWORD = `Correct-horse-1-${MARKER}`;

let database: TestDatabase;
let sql: Knex;
let server: ServerProcess;
const app = httpOf(() => server.address);

beforeAll(async () => {
  database = await createDatabase();
  const { knex: connectTo } = testHost.require('knex') as { knex: typeof knex };
  sql = connectTo(
    testHost.database === 'sqlite'
      ? {
          client: 'better-sqlite3',
          connection: { filename: database.env['DATABASE_FILENAME'] ?? '' },
          useNullAsDefault: true,
        }
      : { client: 'pg', connection: database.env['DATABASE_URL'] ?? '' },
  );
  await sql('sites').update({ comments_enabled: true });
  await start('json');
});

async function start(format: 'json' | 'text'): Promise<void> {
  server = await startServer({
    ...database.env,
    LOG_FORMAT: format,
    LOG_LEVEL: 'debug',
    TRUSTED_PROXIES: '1',
    HTTP_HEADERS_TIMEOUT: '1',
    HTTP_REQUEST_TIMEOUT: '1',
    SHUTDOWN_DRAIN_SECONDS: '0',
    WEBHOOK_ALLOW_PRIVATE_NETWORK: 'true',
    WEBHOOK_RETRY_SCHEDULE: '',
  });
  expect(await server.isUp()).toBe(true);
}

afterAll(async () => {
  await killServers();
  await sql.destroy();
  await database.remove();
});

const lineShape = z.looseObject({
  time: z.iso.datetime(),
  level: z.string(),
  msg: z.string(),
  request_id: z.string().optional(),
});

/** Every line of the log, each of which must be an object. */
const lines = () =>
  server.printed.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => lineShape.parse(JSON.parse(line)));

const linesOf = (id: string) => lines().filter(({ request_id }) => request_id === id);
/** The line that a request has when it has ended. */
async function endOf(id: string) {
  await until(() => linesOf(id).some(({ msg }) => msg === 'Request ended.'));
  return linesOf(id).find(({ msg }) => msg === 'Request ended.');
}

/** A request whose body has not arrived when its time is over. */
const slowRequest = (): Promise<string> =>
  new Promise((done) => {
    const { hostname, port } = new URL(server.address);
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `POST /api/auth/local HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{"identifier": "${MARKER}`,
      );
    });
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      done(text);
    });
  });

const registered = z.object({ data: z.object({ token: z.string() }) });
const saved = z.object({ data: z.looseObject({ documentId: z.string() }) });

async function signedIn(): Promise<string> {
  const person = { email: EMAIL, password: PASSWORD };
  const names = { firstname: MARKER, lastname: MARKER };
  expect((await app.post('/admin/register-admin', { ...names, ...person })).status).toBe(200);
  return registered.parse((await app.post('/admin/login', person)).body).data.token;
}

/** An article with secret content, open for comments; publishing it calls a webhook that fails. */
async function publish(token: string): Promise<string> {
  const hook = {
    name: 'Site',
    url: `http://127.0.0.1:9/${MARKER}?token=${MARKER}`,
    headers: { Authorization: MARKER },
    events: ['entry.publish'],
  };
  expect((await app.post('/admin/webhooks', hook, { token })).status).toBe(201);
  const secrets = {
    lead: MARKER,
    sections: [{ heading: 'Lines', body: paragraphs(MARKER) }],
    commentsSwitch: 'open',
  };
  const path = '/content-manager/collection-types/api::article.article/actions/publish';
  const answer = await app.post(path, articleInput(secrets), { token });
  return saved.parse(answer.body).data.documentId;
}

/** Requests of all kinds that carry a secret. Whether they succeed does not matter. */
const secretRequests = (
  article: string,
): [method: 'get' | 'post', path: string, body?: object][] => [
  ['post', '/admin/login', { email: EMAIL, password: MARKER }],
  ['post', '/admin/forgot-password', { email: EMAIL }],
  ['post', '/admin/reset-password', { resetPasswordToken: MARKER, password: PASSWORD }],
  ['get', `/admin/registration-info?registrationToken=${MARKER}`],
  ['get', `/admin/auth/reset-password?code=${MARKER}`],
  ['get', `/threeline/setup?token=${MARKER}`],
  ['post', '/api/auth/local', { identifier: EMAIL, password: MARKER }],
  ['post', '/api/auth/local/register', { username: MARKER, email: EMAIL, password: PASSWORD }],
  ['post', '/api/auth/forgot-password', { email: EMAIL }],
  ['post', '/api/auth/reset-password', { code: MARKER, password: PASSWORD }],
  ['get', `/api/auth/email-confirmation?confirmation=${MARKER}`],
  ['get', `/api/connect/google?access_token=${MARKER}`],
  ['get', `/api/connect/google/callback?code=${MARKER}&state=${MARKER}`],
  ['get', `/api/auth/google/callback?access_token=${MARKER}`],
  ['get', `/preview/articles/${article}?locale=ko&signature=${MARKER}`],
  ['get', `/preview/articles/${article}%3Flocale%3Dko%26signature%3D${MARKER}`],
  ['get', `/api/search?q=${MARKER}`],
  ['get', `/api/articles?filters[lead][$contains]=${MARKER}`],
  ['get', `/api/articles?status=${MARKER}%20draft`],
  ['get', `/api/articles?${MARKER}`],
  ['get', `/graphql?query={articles(filters:{lead:{eq:"${MARKER}"}}){title}}`],
  ['post', '/graphql', { query: `query ($a: ${MARKER}) { a }`, variables: { a: MARKER } }],
  ['post', `/api/articles/${article}/comments`, { data: { authorName: MARKER, body: MARKER } }],
  ['post', `/api/articles/${article}/comments`, { data: { authorName: { a: MARKER } } }],
];

const HEADERS: RequestOptions[] = [
  { token: MARKER },
  { headers: { Cookie: `jwtToken=${MARKER}; koa.sess=${MARKER}` } },
  { headers: { 'User-Agent': MARKER, Referer: `https://a.example/?a=${MARKER}` } },
  { headers: { 'X-Forwarded-For': MARKER, 'X-Request-Id': `${MARKER} with spaces` } },
];

async function sendSecrets(article: string): Promise<void> {
  for (const [method, path, body = {}] of secretRequests(article)) {
    if (method === 'get') await app.get(path);
    else await app.post(path, body);
  }
  for (const options of HEADERS) await app.get('/api/articles', options);
  await app.post('/api/auth/local', `{"password": "${MARKER}`);
}

test('the log tells what happened, and none of the secrets that requests carry', async () => {
  const slow = slowRequest();
  const token = await signedIn();
  const article = await publish(token);
  await sendSecrets(article);

  // Statements fail that have secret values.
  await sql.schema.renameTable('up_users', 'gone_users');
  const login = { identifier: EMAIL, password: MARKER };
  for (const id of ['fault-1', 'fault-2', 'fault-3']) {
    const answer = await app.post('/api/auth/local', login, { headers: { 'X-Request-Id': id } });
    expect([answer.status, answer.headers['x-request-id']]).toEqual([500, id]);
    expect(await endOf(id)).toMatchObject({
      method: 'POST',
      path: '/api/auth/local',
      route: '/api/auth/local',
      status: 500,
    });
  }
  await sql.schema.renameTable('gone_users', 'up_users');
  if (testHost.database === 'postgres') {
    // PostgreSQL quotes the value that it cannot read.
    await sql.raw('alter table up_users alter column email type integer using 0');
    const headers = { 'X-Request-Id': 'fault-of-value' };
    const answer = await app.post('/api/auth/local', login, { headers });
    // It is taken for bad input: no fault, and the line of the request only.
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      400,
      expect.not.stringContaining(MARKER),
    ]);
    expect(await endOf('fault-of-value')).toMatchObject({ level: 'http', status: 400 });
    expect(linesOf('fault-of-value').filter(({ level }) => level === 'error')).toEqual([]);
  }

  // One of the requests that met a fault has its line.
  const faults = () => lines().filter(({ msg, error }) => msg === 'A request failed.' && error);
  expect(faults()).toMatchObject([{ request_id: 'fault-1', path: '/api/auth/local' }]);
  expect(JSON.stringify(faults())).toContain('up_users');

  // A miss has a line, a hit has none, and both tell their ids.
  for (const id of ['miss', 'hit']) {
    const answer = await app.get(`/api/articles/${article}`, { headers: { 'X-Request-Id': id } });
    expect([answer.status, answer.headers['x-request-id']]).toEqual([200, id]);
  }
  expect(await endOf('miss')).toMatchObject({ status: 200, route: '/api/articles/:id' });
  expect(linesOf('hit')).toEqual([]);

  await until(() => lines().some(({ msg }) => msg.startsWith('Webhook deliveries have failed')));
  expect(
    lines().filter(({ msg }) => msg.startsWith('Webhook deliveries have failed')),
  ).toMatchObject([{ level: 'error', code: 'CONNECTION_REFUSED', attempts: 1, count: 1 }]);

  expect(await slow).toMatch(/^HTTP\/1\.1 408 /);
  await server.stop();
  expect(faults()).toHaveLength(2);
  expect(faults()).toContainEqual(expect.objectContaining({ repeated: 2 }));
  const told = lines();
  expect(server.printed.stdout).not.toContain(MARKER);
  // Node may warn on its own.
  expect(server.printed.stderr).not.toMatch(new RegExp(`${MARKER}|^ +at |^ {2}Error`, 'm'));
  // The slow client is no fault of the server. A panel that was not built is.
  const broken = told.filter(({ msg }) => msg === 'Sending a response failed.');
  expect(broken.map(({ path }) => path)).not.toContain('/api/auth/local');

  // The text format prints the same lines in its own way, on both databases.
  if (testHost.database === 'postgres') return;
  await start('text');
  await sendSecrets(article);
  await sql.schema.renameTable('up_users', 'gone_users');
  expect((await app.post('/api/auth/local', login)).status).toBe(500);
  await sql.schema.renameTable('gone_users', 'up_users');
  await server.stop();
  expect(server.printed.stdout).toContain(' error: A request failed. ');
  expect(server.printed.stdout).not.toContain(MARKER);
});
