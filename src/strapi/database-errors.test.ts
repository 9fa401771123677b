import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import createKnex, { type Knex } from 'knex';
import { onDatabaseError } from './database-errors';

const caller = new AsyncLocalStorage<string>();
let noted: [string | undefined, string][] = [];

function observed(knex: Knex): Knex {
  const strapi: object = { db: { connection: knex } };
  onDatabaseError(strapi as Core.Strapi, (error) => {
    noted.push([caller.getStore(), error instanceof Error ? error.message : String(error)]);
  });
  return knex;
}

beforeEach(() => {
  noted = [];
});

test('the error of a statement is told in the context of its caller', async () => {
  const knex = observed(
    createKnex({
      client: 'better-sqlite3',
      connection: { filename: ':memory:' },
      useNullAsDefault: true,
    }),
  );
  const missing = expect.stringContaining('no such table: missing') as string;
  await caller.run('one', () => expect(knex('missing').select()).rejects.toBeDefined());
  await caller.run('two', () =>
    expect(knex.transaction((trx) => trx('missing').select())).rejects.toBeDefined(),
  );
  await knex.destroy();
  expect(noted).toEqual([
    ['one', missing],
    ['two', missing],
  ]);
});

test('a connection that cannot be opened is told in the context of each caller', async () => {
  const knex = observed(
    // Nothing listens on this port: it is reserved.
    createKnex({ client: 'pg', connection: { host: '127.0.0.1', port: 1 }, pool: { min: 0 } }),
  );
  await caller.run('one', () => expect(knex.raw('select 1')).rejects.toBeDefined());
  await caller.run('two', () =>
    expect(knex.transaction((trx) => trx.raw('select 1'))).rejects.toBeDefined(),
  );
  await knex.destroy();
  const refused = expect.stringContaining('ECONNREFUSED') as string;
  expect(noted).toEqual([
    ['one', refused],
    ['two', refused],
  ]);
});
