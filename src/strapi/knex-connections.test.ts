import createKnex from 'knex';
import { installedSource } from './test-support';

test('a PostgreSQL client of Knex opens connections inside and outside of its pool', async () => {
  const knex = createKnex({ client: 'pg' });
  for (const method of ['acquireConnection', 'releaseConnection']) {
    expect(knex.client).toHaveProperty(method, expect.any(Function));
  }
  for (const method of ['acquireRawConnection', 'destroyRawConnection']) {
    expect(knex.client).toHaveProperty(method, expect.any(Function));
  }
  await knex.destroy();
});

test('the client of a transaction has its one connection', () => {
  const source = installedSource('knex/lib/execution/transaction.js');
  expect(source).toMatch(
    /trxClient\.acquireConnection = function \(\) \{\s*return Promise\.resolve\(connection\)/,
  );
});
