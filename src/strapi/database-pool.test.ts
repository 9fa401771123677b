import knex from 'knex';
import type { DatabasePool } from './database-pool';

test("knex keeps tarn's pool in client.pool, with the counters of connections", async () => {
  // Knex connects with the first statement only.
  const connection = knex({
    client: 'pg',
    connection: { host: '127.0.0.1' },
    pool: { min: 0, max: 7 },
  });
  const { pool } = connection.client as { pool?: DatabasePool };
  try {
    expect([pool?.numUsed(), pool?.numFree(), pool?.numPendingAcquires()]).toEqual([0, 0, 0]);
    expect(pool?.max).toBe(7);
  } finally {
    await connection.destroy();
  }
});
