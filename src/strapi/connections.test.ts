import { installedSource } from './test-support';

test('the pool of Knex replaces a connection that has __knex__disposed', () => {
  expect(installedSource('knex/lib/client.js')).toMatch(/connection\.__knex__disposed/);
});

test('pg tells the state of a transaction', () => {
  expect(installedSource('pg/lib/client.js')).toMatch(/getTransactionStatus\(\)/);
});

test.each(['better-sqlite3', 'better-sqlite3-node-api'])('%s has inTransaction', (driver) => {
  expect(installedSource(`${driver}/lib/database.js`)).toContain(`inTransaction`);
});
