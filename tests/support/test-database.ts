import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex, knex } from 'knex';

/** An empty database of a test file's own. */
export interface TestDatabase {
  /** The settings that make the application use it. */
  env: Record<string, string>;
  remove(): Promise<void>;
}

export function createDatabase(): Promise<TestDatabase> {
  return testHost.database === 'sqlite' ? createSqlite() : createPostgres();
}

async function createSqlite(): Promise<TestDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'threeline-sqlite-'));
  return {
    env: {
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: join(directory, 'data.db'),
      DATABASE_URL: '',
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

async function createPostgres(): Promise<TestDatabase> {
  const server = testHost.process.env['TEST_POSTGRES_URL'];
  if (server === undefined) throw new Error('PostgreSQL has not been started by the global setup.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withServer(server, (sql) => sql.raw('create database ??', [name]));
  return {
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: `${server}/${name}`, DATABASE_FILENAME: '' },
    remove: () => withServer(server, (sql) => sql.raw('drop database ?? with (force)', [name])),
  };
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
