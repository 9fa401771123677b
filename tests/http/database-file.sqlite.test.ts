import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { runCommand } from '../support/processes/command';
import { adminToken } from '../support/actors/admin';
import { fullAccessToken } from '../support/actors/tokens';
import { documents, publishArticle } from '../support/fixtures/documents';

let file = '';
const app = useApplication(
  {},
  {
    prepare: (env) => {
      file = env['DATABASE_FILENAME'] ?? '';
      return Promise.resolve();
    },
  },
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'threeline-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

const check = (filename: string) =>
  runCommand('database-check', { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename });

test('a sound file is told as sound, while the server runs', async () => {
  await publishArticle(app);
  expect(await check(file)).toMatchObject({ code: 0, stdout: 'The database file is sound.\n' });
});

test('a damaged file is told as damaged', async () => {
  const damaged = join(folder, 'damaged.db');
  await app.strapi.db.connection.raw('pragma wal_checkpoint(truncate)');
  await copyFile(file, damaged);
  const bytes = await readFile(damaged);
  // Pages of tables and indexes; the first one has the header.
  bytes.fill(0x5a, 40 * 4096, 80 * 4096);
  await writeFile(damaged, bytes);
  const { code, stderr } = await check(damaged);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The database file (?:is damaged:\n.+|cannot be read: )/);
});

test('what is no database is told as such', async () => {
  const other = join(folder, 'other.db');
  await writeFile(other, 'no database '.repeat(1000));
  const { code, stderr } = await check(other);
  expect([code, stderr]).toEqual([1, expect.stringContaining('file is not a database')]);
});

test('a file that is missing is told, and not created', async () => {
  const missing = join(folder, 'missing.db');
  const { code, stderr } = await check(missing);
  expect([code, stderr, existsSync(missing)]).toEqual([
    1,
    `There is no database file ${missing}.\n`,
    false,
  ]);
});

test('a start does not begin anew where a database has vanished', async () => {
  const vanishing = join(folder, 'vanishing.db');
  const start = () =>
    runCommand('search-rebuild', { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: vanishing });
  await copyFile(file, vanishing);
  expect((await start()).code).toBe(0);
  await rm(vanishing);
  const { code, stderr } = await start();
  expect([code, stderr]).toEqual([1, expect.stringContaining('vanishing.db has vanished')]);
});

test('a read-only database serves reads and refuses writes', async () => {
  const documentId = await publishArticle(app);
  const token = await fullAccessToken(app.strapi);
  await app.strapi.db.connection.raw('pragma query_only = 1');
  const path = `/api/articles/${documentId}`;
  const write = await app.put(path, { data: { lead: 'New.' } }, { token });
  expect([write.status, write.headers['retry-after']]).toEqual([503, '5']);
  expect(write.body).toMatchObject({
    error: { name: 'ServiceUnavailableError', details: { code: 'DATABASE_READ_ONLY' } },
  });
  expect((await app.get(path)).status).toBe(200);
  await app.strapi.db.connection.raw('pragma query_only = 0');
  expect((await app.put(path, { data: { lead: 'New.' } }, { token })).status).toBe(200);
});

test('writes are refused once the file was deleted, by every path, and reads go on', async () => {
  const documentId = await publishArticle(app);
  const [editor, token] = [await adminToken(app), await fullAccessToken(app.strapi)];
  const kept = join(folder, 'kept.db');
  await rename(file, kept);
  const path = `/api/articles/${documentId}`;
  const panel = `/content-manager/collection-types/api::article.article/${documentId}`;
  const refused = [
    await app.put(path, { data: { lead: 'Lost.' } }, { token }),
    await app.put(`${panel}?locale=ko`, { lead: 'Lost.' }, { token: editor }),
    await app.post(`${panel}/actions/publish?locale=ko`, {}, { token: editor }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([503, 503, 503]);
  // What is no document is refused soon.
  await until(async () => {
    const { status } = await app.post('/admin/roles', { name: 'R' }, { token: editor });
    return status === 503;
  }, 'other writes are refused');
  expect((await app.get(path)).status).toBe(200);
  await expect(documents(app).findOne({ documentId })).resolves.not.toMatchObject({
    lead: 'Lost.',
  });
  await rename(kept, file);
});
