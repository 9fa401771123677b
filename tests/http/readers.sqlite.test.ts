import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import { useApplication } from '../support/app/application';
import type { Answer } from '../support/app/answers';
import { createDatabase } from '../support/app/test-database';
import { until } from '../support/app/until';
import { startServing } from '../support/processes/serving';
import { isRunning, processorTime, readersOf } from '../support/processes/readers-of';
import { adminToken } from '../support/actors/admin';
import { fullAccessToken } from '../support/actors/tokens';
import { publishArticle } from '../support/fixtures/documents';

const { ENDLESS_TAGS, FINITE_TAGS } = testHost.require(
  resolve(__dirname, '../support/fixtures/endless-tags.cjs'),
) as Record<'ENDLESS_TAGS' | 'FINITE_TAGS', readonly string[]>;

const PANEL = '/content-manager/collection-types/api::article.article';

let file = '';
const env: Record<string, string> = {};
const app = useApplication(env, {
  prepare: (settings) => {
    file = settings['DATABASE_FILENAME'] ?? '';
    return Promise.resolve();
  },
});

async function run(statements: readonly string[]): Promise<void> {
  for (const statement of statements) await app.strapi.db.connection.raw(statement);
}

/** Another page each time, so that none is in memory. */
let page = 0;
const readTags = () => app.get(`/api/tags?pagination[page]=${String((page += 1))}`);

const readers = () => readersOf(testHost.process.pid);

/** Kills the readers, and waits until their parent knows. */
async function killReaders(): Promise<void> {
  const killed = await readers();
  for (const pid of killed) testHost.process.kill(pid, 'SIGKILL');
  const isForgotten = (pid: number) => !existsSync(`/proc/${String(pid)}`);
  await until(() => killed.every(isForgotten), 'the readers have ended');
}

/** Waits until the statement of a read runs in a reader, which takes a processor from then on. */
async function endless(
  path = '/api/tags',
): Promise<{ answer: Promise<Answer>; isOver(): boolean }> {
  let over = false;
  let asked = false;
  const note = ({ sql }: { sql: string }) => (asked ||= sql.includes('tags'));
  app.strapi.db.connection.on('query', note);
  const answer = app.get(path).finally(() => (over = true));
  await until(() => asked, 'the statement is under way');
  app.strapi.db.connection.removeListener('query', note);
  return { answer, isOver: () => over };
}

const refused = (code: string) => ({
  status: 503,
  headers: { 'retry-after': '1', 'cache-control': 'no-store' },
  body: { data: null, error: { name: 'ServiceUnavailableError', details: { code } } },
});

test('there is no reader before the first read that needs one', async () => {
  const documentId = await publishArticle(app);
  expect((await app.get(`/api/articles/${documentId}`)).status).toBe(200);
  expect((await app.get('/_ready')).status).toBe(200);
  expect(await readers()).toEqual([]);
  expect((await readTags()).status).toBe(200);
  expect(await readers()).toHaveLength(1);
});

test('a read sees what was committed before it', async () => {
  const token = await fullAccessToken(app.strapi);
  for (let turn = 0; turn < 20; turn += 1) {
    const name = `Tag ${String(turn)}`;
    expect((await app.post('/api/tags', { data: { name } }, { token })).status).toBe(201);
    const { body } = await app.get(`/api/tags?filters[name][$eq]=${encodeURIComponent(name)}`);
    expect(body).toMatchObject({ data: [{ name }] });
  }
});

test('an endless read leaves probes, hits, other reads, the panel and publishing alone', async () => {
  const [editor, token] = [await adminToken(app), await fullAccessToken(app.strapi)];
  const documentId = await publishArticle(app);
  const path = `/api/articles/${documentId}`;
  await app.get(path);
  await run(ENDLESS_TAGS);
  const read = await endless();

  expect((await app.get('/_health')).status).toBe(204);
  expect((await app.get('/_ready')).body).toMatchObject({ status: 'ready', database: 'up' });
  const hit = await app.get(path);
  expect([hit.status, hit.headers['cache-status']]).toEqual([200, 'threeline; hit']);
  expect((await app.get('/api/authors')).status).toBe(200);
  expect((await app.get('/api/articles?sort=title&filters[title][$contains]=x')).status).toBe(200);
  expect((await app.get(`${PANEL}?locale=ko`, { token: editor })).status).toBe(200);
  const draft = await app.put(
    `${PANEL}/${documentId}?locale=ko`,
    { lead: 'New.' },
    { token: editor },
  );
  expect(draft.status).toBe(200);
  const publish = { data: { lead: 'Published.' } };
  expect((await app.put(`${path}?status=published`, publish, { token })).status).toBe(200);
  expect((await app.get(path)).body).toMatchObject({ data: { lead: 'Published.' } });
  expect(read.isOver()).toBe(false);

  await killReaders();
  expect(await read.answer).toMatchObject(refused('DATABASE_BUSY'));
  await run(FINITE_TAGS);
  expect((await readTags()).status).toBe(200);
});

test('readers that were killed are replaced', async () => {
  expect((await readTags()).status).toBe(200);
  await killReaders();
  expect((await readTags()).status).toBe(200);
  expect(await readers()).toHaveLength(1);
});

test('a read is refused by its code if the statement fails in the reader', async () => {
  await run(['alter table tags rename to hidden_tags']);
  const { status } = await readTags();
  await run(['alter table hidden_tags rename to tags']);
  // As on the connection of the process: a missing table is no outage.
  expect(status).toBe(500);
  expect((await readTags()).status).toBe(200);
});

test('once the file was replaced, no reader answers from the other one', async () => {
  const other = await createDatabase();
  const [kept, replacement] = [`${file}-kept`, other.env['DATABASE_FILENAME'] ?? ''];
  await rename(file, kept);
  await rename(replacement, file);
  await killReaders();
  const { status, body } = await app.get('/api/tags?filters[name][$eq]=Tag%201');
  expect([status, body]).toMatchObject([200, { data: [{ name: 'Tag 1' }] }]);
  expect(await readers()).toEqual([]);
  await rename(kept, file);
  await other.remove();
});

describe('with short limits', () => {
  beforeAll(async () => {
    Object.assign(env, { DATABASE_READ_TIMEOUT_MS: '3000', DATABASE_POOL_WAIT_MS: '1500' });
    await app.restart();
    await run(ENDLESS_TAGS);
  });
  afterAll(() => run(FINITE_TAGS));

  test('a read that takes too long is interrupted, and the next one works', async () => {
    const { answer } = await endless();
    expect(await answer).toMatchObject(refused('READ_TIMED_OUT'));
    expect((await app.get('/api/authors')).status).toBe(200);
  });

  test('so is a GraphQL query', async () => {
    const { status, headers, errors } = await app.graphql('{ tags { name } }');
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([
      503,
      '1',
      'no-store',
    ]);
    expect(errors).toMatchObject([{ extensions: { code: 'READ_TIMED_OUT' } }]);
    const { data } = await app.graphql('{ authors { name } }');
    expect(data).toMatchObject({ authors: [] });
  });

  test('a read that gets no turn in time is refused', async () => {
    const codes = await Promise.all(
      Array.from({ length: 4 }, async (_, index) => {
        const { status, text } = await app.get(`/api/tags?pagination[page]=${String(index + 1)}`);
        return [status, /"code":"(\w+)"/.exec(text)?.[1]];
      }),
    );
    expect(codes.sort()).toEqual([
      [503, 'DATABASE_BUSY'],
      [503, 'DATABASE_BUSY'],
      [503, 'READ_TIMED_OUT'],
      [503, 'READ_TIMED_OUT'],
    ]);
  });
});

describe('a server in a process of its own', () => {
  const serve = async () => {
    const database = await createDatabase();
    const server = await startServing({ ...database.env, SHUTDOWN_DRAIN_SECONDS: '0' });
    const filename = database.env['DATABASE_FILENAME'] ?? '';
    return { server, filename, remove: () => database.remove() };
  };
  const only = async (parent: number): Promise<number> => {
    const [reader = 0] = await readersOf(parent);
    expect(reader).toBeGreaterThan(0);
    return reader;
  };

  test('ends its reader with itself', async () => {
    const { server, remove } = await serve();
    expect((await fetch(`${server.address}/api/tags`)).status).toBe(200);
    const reader = await only(server.pid);
    server.signal('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(await isRunning(reader)).toBe(false);
    expect(server.log()).not.toContain('ended unexpectedly');
    await remove();
  });

  test('leaves no reader when it is killed, also in the middle of a statement', async () => {
    const { server, filename, remove } = await serve();
    const { knex } = testHost.require('knex') as typeof import('knex');
    const connection = { filename };
    const sql = knex({ client: 'better-sqlite3', connection, useNullAsDefault: true });
    for (const statement of ENDLESS_TAGS) await sql.raw(statement);
    await sql.destroy();
    const read = fetch(`${server.address}/api/tags`).catch(() => null);
    await until(async () => (await readersOf(server.pid)).length === 1, 'the reader has started');
    const reader = await only(server.pid);
    const before = await processorTime(reader);
    await until(async () => (await processorTime(reader)) > before + 30, 'the statement runs');
    server.signal('SIGKILL');
    await server.ended;
    await until(async () => !(await isRunning(reader)), 'the reader has ended');
    await read;
    await remove();
  });
});
