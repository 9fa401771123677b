import createKnex from 'knex';
import { installedSource } from './test-support';

test('the pool of Knex replaces a connection that has __knex__disposed', () => {
  expect(installedSource('knex/lib/client.js')).toMatch(/connection\.__knex__disposed/);
});

test('pg tells the state of a transaction', () => {
  expect(installedSource('pg/lib/client.js')).toMatch(/getTransactionStatus\(\)/);
});

test('better-sqlite3 tells whether a transaction is open', async () => {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  const client = knex.client as { acquireConnection(): Promise<unknown> };
  const connection = await client.acquireConnection();
  expect(connection).toHaveProperty('inTransaction', false);
  await knex.raw('begin').connection(connection);
  expect(connection).toHaveProperty('inTransaction', true);
  await knex.raw('rollback').connection(connection);
  await (knex.client as { releaseConnection(one: unknown): Promise<void> }).releaseConnection(
    connection,
  );
  await knex.destroy();
});
