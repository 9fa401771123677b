// Starts that cannot work. None of them harms a later start. Needs root on Linux.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { databasesOf, serve, stopLater } from './support/instances.mjs';
import { countWrongRefusals, secondsToStart } from './support/refusals.mjs';
import { smallDisk } from './support/small-disk.mjs';

const { freePort } = createRequire(import.meta.url)('../support/processes/server-process.cjs');

const NOBODY = 65_534;

/** @typedef {import('./support/refusals.mjs').Refusal} Refusal */

/** @returns {Promise<Refusal[]>} */
async function onEveryDatabase(/** @type {Record<string, string>} */ env) {
  const other = createServer((socket) => socket.destroy());
  await new Promise((done) => other.listen(0, '127.0.0.1', () => done(null)));
  stopLater(() => new Promise((done) => other.close(done)));
  const port = String(other.address()?.port);
  return [
    {
      name: 'a port that is taken',
      env: { ...env, PORT: port },
      says: /^Start failed: another process listens on 127\.0\.0\.1:\d+ already/,
    },
    {
      name: 'a missing secret',
      env: { ...env, JWT_SECRET: undefined },
      says: /^Start failed: JWT_SECRET is not set/,
    },
    {
      name: 'a setting that cannot be read',
      env: { ...env, TRUSTED_PROXIES: '-1' },
      says: /^Start failed: TRUSTED_PROXIES is "-1"/,
    },
  ];
}

/** @returns {Promise<Refusal[]>} */
async function onSqlite(
  /** @type {Record<string, string>} */ env,
  /** @type {import('../bench/databases.mjs').Databases} */ databases,
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'threeline-refused-'));
  stopLater(async () => rmSync(folder, { recursive: true }));
  chmodSync(folder, 0o755);
  const readOnly = path.join(folder, 'read-only');
  mkdirSync(readOnly, { mode: 0o555 });
  const text = path.join(folder, 'text.db');
  writeFileSync(text, 'no database\n'.repeat(100));
  const disk = smallDisk(64 * 1024);
  disk.fill();
  const shared = await databases.copy('refused', 'shared');
  const running = await serve(shared);
  const on = (/** @type {string} */ file) => ({ ...env, DATABASE_FILENAME: file });
  return [
    {
      name: 'a second process on one file',
      env: shared,
      says: new RegExp(`^Start failed: .*process ${String(running.pid)}\\b`),
    },
    {
      name: 'an address of PostgreSQL beside SQLite',
      env: { ...env, DATABASE_URL: 'postgres://db.example/news' },
      says: /^Start failed: DATABASE_URL is set, but DATABASE_CLIENT is sqlite/,
    },
    {
      name: 'a read-only folder',
      env: on(path.join(readOnly, 'data.db')),
      uid: NOBODY,
      says: /^Start failed: .*cannot be written \(EACCES\)/,
    },
    {
      name: 'a file that is no database',
      env: on(text),
      says: /^Start failed: .*\(SQLITE_NOTADB\)/,
    },
    {
      name: 'a full disk',
      env: on(path.join(disk.folder, 'data.db')),
      says: /^Start failed: the disk is full/,
    },
  ];
}

/** @returns {Promise<Refusal[]>} */
async function onPostgres(/** @type {Record<string, string>} */ env) {
  const port = String(await freePort());
  const to = (/** @type {Partial<URL>} */ part) => ({
    ...env,
    DATABASE_URL: Object.assign(new URL(env.DATABASE_URL), part).href,
  });
  return [
    {
      name: 'a wrong password',
      env: to({ password: 'wrong-one' }),
      says: /^Start failed: PostgreSQL at .* refused the password of the user "postgres"/,
    },
    {
      name: 'a database that is not there',
      env: to({ pathname: '/nowhere' }),
      says: /^Start failed: PostgreSQL at .* has no database "nowhere"/,
    },
    {
      name: 'a server that nothing reaches',
      env: { ...to({ port }), DATABASE_WAIT_SECONDS: '2' },
      says: /^Start failed: PostgreSQL at .* was not reachable for 2 s \(ECONNREFUSED\)/,
    },
  ];
}

/** @type {import('./run.mjs').Fault} */
export default {
  name: 'refused starts',
  databases: ['sqlite', 'postgres'],
  async run({ database, say }) {
    const databases = await databasesOf(database);
    const env = await databases.create('refused');
    await secondsToStart(env);

    const sql = databases.connect('refused');
    await sql('threeline_format').update({ readable_since: 2, version: '9.1.0' });
    const newer = {
      name: 'a database of a newer version',
      env,
      says: /^Start failed: The database was written by Threeline 9\.1\.0/,
    };
    let failed = await countWrongRefusals([newer], say);
    await sql('threeline_format').update({ readable_since: 1 });
    await sql.destroy();

    const cases = [
      ...(await onEveryDatabase(env)),
      ...(await (database === 'sqlite' ? onSqlite(env, databases) : onPostgres(env))),
    ];
    failed += await countWrongRefusals(cases, say);
    const seconds = await secondsToStart(env);
    return { requests: cases.length + 1, failed, lost: null, seconds };
  },
};
