import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex, knex } from 'knex';
import { POSTGRES_TEMPLATE } from './started-databases';

/** A database for one test file. */
export interface TestDatabase {
  /** The settings that make the application use it. */
  env: Record<string, string>;
  remove(): Promise<void>;
}

/** @param empty whether it has no tables; otherwise the application has started on it once */
export function createDatabase({ empty = false } = {}): Promise<TestDatabase> {
  return testHost.database === 'sqlite' ? createSqlite(empty) : createPostgres(empty);
}

async function createSqlite(empty: boolean): Promise<TestDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'threeline-sqlite-'));
  const file = join(directory, 'data.db');
  if (!empty) await copyFile(fromSetup('TEST_SQLITE_STARTED'), file);
  return {
    env: {
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: file,
      DATABASE_URL: '',
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

async function createPostgres(empty: boolean): Promise<TestDatabase> {
  const server = fromSetup('TEST_POSTGRES_URL');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = empty ? 'template1' : POSTGRES_TEMPLATE;
  await withServer(server, (sql) => sql.raw('create database ?? template ??', [name, template]));
  return {
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: `${server}/${name}`, DATABASE_FILENAME: '' },
    remove: () => withServer(server, (sql) => sql.raw('drop database ?? with (force)', [name])),
  };
}

function fromSetup(key: string): string {
  const value = testHost.process.env[key];
  if (value === undefined) throw new Error(`The global setup has not set ${key}.`);
  return value;
}

async function withServer(server: string, run: (sql: Knex) => Promise<unknown>): Promise<void> {
  const { knex: connect } = testHost.require('knex') as { knex: typeof knex };
  const sql = connect({ client: 'pg', connection: `${server}/postgres`, pool: { min: 0, max: 1 } });
  try {
    await run(sql);
  } finally {
    await sql.destroy();
  }
}
