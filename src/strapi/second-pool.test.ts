import { knex } from 'knex';
import { openSecondPool, type PoolClient } from './second-pool';
import { installedSource } from './test-support';

test('Strapi combines its own afterCreate with that of the configuration', () => {
  const source = installedSource('@strapi/database/dist/connection.js');
  expect(source).toContain('knexConfig.pool.afterCreate = (conn, done)=>');
});

test('a Knex client has its configuration and can be constructed from it', async () => {
  const statements: string[] = [];
  const connection = knex({
    client: 'pg',
    connection: {},
    pool: {
      min: 0,
      max: 9,
      afterCreate: (raw: unknown, done: (error: null, raw: unknown) => void) => {
        statements.push('afterCreate of Strapi');
        done(null, raw);
      },
    },
  });
  const strapi: object = { db: { connection } };
  const pool: PoolClient = openSecondPool(strapi as Parameters<typeof openSecondPool>[0], {
    share: 0.5,
    timeoutMs: 250,
  });
  try {
    expect(pool).not.toBe(connection.client);
    expect(pool).toBeInstanceOf((connection.client as object).constructor);
    expect(typeof pool.acquireConnection).toBe('function');
    expect(typeof pool.releaseConnection).toBe('function');
    expect(pool.config.pool.max).toBe(5);
    const raw = {
      query(sql: string, done: (error: null) => void) {
        statements.push(sql);
        done(null);
      },
    };
    await new Promise<void>((resolve) => {
      pool.config.pool.afterCreate(raw, () => {
        resolve();
      });
    });
    expect(statements).toEqual(['afterCreate of Strapi', 'set statement_timeout = 250']);
  } finally {
    await pool.destroy();
    await connection.destroy();
  }
});
