import type { Knex, knex } from 'knex';
import { useApplication } from '../support/application';

const app = useApplication();

test('a transaction that reads before it writes does not fail for what another process writes between', async () => {
  const { knex: connect } = testHost.require('knex') as { knex: typeof knex };
  const { filename } = app.strapi.config.get<{ filename: string }>(
    'database.connection.connection',
  );
  const other = connect({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  // Milliseconds: it is this very process that would have to let it in.
  await other.raw('pragma busy_timeout = 50');
  const values = app.strapi.db.connection('strapi_core_store_settings');
  const insert = (from: typeof values, key: string) => from.clone().insert({ key, value: '1' });
  try {
    await app.strapi.db.transaction(async ({ trx }) => {
      const inside = (trx as Knex.Transaction)('strapi_core_store_settings');
      await inside.clone().first();
      await expect(insert(other('strapi_core_store_settings'), 'beside')).rejects.toMatchObject({
        code: 'SQLITE_BUSY',
      });
      await insert(inside, 'inside');
    });
    await insert(other('strapi_core_store_settings'), 'after');
  } finally {
    await other.destroy();
  }
  const kept = await values.clone().whereIn('key', ['inside', 'beside', 'after']).pluck('key');
  expect(kept.sort()).toEqual(['after', 'inside']);
});
