import type { Core } from '@strapi/strapi';
import createKnex from 'knex';
import { closePooledConnections } from './pooled-connections';
import { installedSource } from './test-support';

test('the pool of Knex lists its connections, and replaces those that were closed', async () => {
  const connection = createKnex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  const strapi: object = { db: { connection } };
  try {
    await connection.raw('create table of_the_first_connection (id integer)');
    const trx = await connection.transaction();
    expect(closePooledConnections(strapi as Core.Strapi, new Error('Silent.'))).toBe(1);
    await expect(trx.raw('select 1')).rejects.toBeDefined();
    await trx.rollback().catch(() => undefined);
    // Another database in memory.
    const missing: unknown = expect.stringContaining('no such table');
    await expect(connection('of_the_first_connection').select()).rejects.toMatchObject({
      message: missing,
    });
  } finally {
    await connection.destroy();
  }
});

test('pg destroys the socket of a client that ends while a statement runs', () => {
  const source = installedSource('pg/lib/client.js');
  const end = source.slice(source.indexOf('  end(cb) {'));
  expect(end.slice(0, end.indexOf('\n  }\n'))).toMatch(
    /else if \(this\._getActiveQuery\(\)\) \{[^}]*this\.connection\.stream\.destroy\(\)/,
  );
});
