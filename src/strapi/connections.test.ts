import Database from 'better-sqlite3';
import { installedSource } from './test-support';

test('the pool of Knex replaces a connection that has __knex__disposed', () => {
  expect(installedSource('knex/lib/client.js')).toMatch(/connection\.__knex__disposed/);
});

test('pg tells the state of a transaction', () => {
  expect(installedSource('pg/lib/client.js')).toMatch(/getTransactionStatus\(\)/);
});

test('better-sqlite3 tells whether a transaction is open', () => {
  const connection = new Database(':memory:');
  expect(connection.inTransaction).toBe(false);
  connection.exec('begin');
  expect(connection.inTransaction).toBe(true);
  connection.close();
});
