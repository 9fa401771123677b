import createKnex from 'knex';
import { installedSource } from './test-support';

const source = installedSource('knex/lib/execution/transaction.js');

test('a client of Knex starts transactions by its method transaction', async () => {
  const knex = createKnex({ client: 'better-sqlite3', useNullAsDefault: true });
  expect(knex.client).toHaveProperty('transaction', expect.any(Function));
  expect(knex.client).toHaveProperty('releaseConnection', expect.any(Function));
  await knex.destroy();
});

test('a transaction of Knex ends by query(connection, sql, status, value)', () => {
  expect(source).toMatch(/query\(conn, sql, status, value\) \{/);
  expect(source).toContain(`return this.query(conn, 'COMMIT;', 1, value)`);
  expect(source).toContain(`this.query(conn, 'ROLLBACK', 2, error)`);
});

test('Knex still hides the error of a COMMIT from trx.commit(), which is why this file exists', () => {
  expect(source).toMatch(/\.query\(conn, sql\)\s*\.catch\(\(err\) => \{\s*status = 2;/);
});

test.each(['_resolver', '_rejecter', '_completed', 'trxClient'])(
  'a transaction of Knex has the private field %s',
  (field) => {
    expect(source).toContain(`this.${field} = `);
  },
);
