import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import { fullAccessToken } from '../support/actors/tokens';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { uniqueTitle } from '../support/fixtures/builders';

const app = useApplication({
  DATABASE_POOL_MAX: '4',
  DATABASE_POOL_WAIT_MS: '1500',
  DATABASE_READ_TIMEOUT_MS: '60000',
  DATABASE_EDITOR_READ_TIMEOUT_MS: '400',
  DATABASE_LOCK_TIMEOUT_MS: '300',
  DATABASE_IDLE_TRANSACTION_TIMEOUT_MS: '4000',
  DELIVERY_CACHE_MAX_BYTES: '0',
});

interface Pool {
  numUsed(): number;
}
const used = () => (app.strapi.db.connection.client as { pool: Pool }).pool.numUsed();

/** Holds a table by a connection outside of the pool, so that what reads it waits. */
async function whileLocked<T>(table: string, run: () => Promise<T>): Promise<T> {
  const { knex } = testHost.require('knex') as typeof import('knex');
  const { connectionString } = app.strapi.config.get<{ connectionString: string }>(
    'database.connection.connection',
  );
  const other = knex({ client: 'pg', connection: connectionString, pool: { min: 0, max: 1 } });
  const holding = await other.transaction();
  try {
    await holding.raw('lock table ?? in access exclusive mode', [table]);
    return await run();
  } finally {
    await holding.rollback();
    await other.destroy();
  }
}

test('public reads that wait for a locked table leave connections to editors', async () => {
  const token = await adminToken(app);
  await whileLocked('authors', async () => {
    const reads = Array.from({ length: 14 }, () => app.get('/api/authors'));
    await until(() => used() >= 3);

    // Three of four connections wait. The other eleven reads give up.
    const panel = await app.get('/content-manager/collection-types/api::tag.tag', { token });
    expect(panel.status).toBe(200);
    const refused = await Promise.race(reads);
    expect([refused.status, refused.headers['retry-after'], refused.body]).toEqual([
      503,
      '1',
      expect.objectContaining({
        error: expect.objectContaining({ details: { code: 'DATABASE_BUSY' } }) as unknown,
      }),
    ]);
    void Promise.all(reads);
  });
  await until(() => used() === 0);
  expect((await app.get('/api/authors')).status).toBe(200);
});

test('a read of the panel ends after the limit of editors', async () => {
  const token = await adminToken(app);
  const { status, body } = await whileLocked('tags', () =>
    app.get('/content-manager/collection-types/api::tag.tag', { token }),
  );
  expect(status).toBe(503);
  expect(body).toMatchObject({ error: { details: { code: 'READ_TIMED_OUT' } } });
});

test('a write that waits for a lock ends after its limit, and works afterwards', async () => {
  const token = await fullAccessToken(app.strapi);
  const write = () => app.post('/api/tags', { data: { name: uniqueTitle('Tag') } }, { token });
  const { status, body } = await whileLocked('tags', write);
  expect(status).toBe(503);
  expect(body).toMatchObject({ error: { details: { code: 'WRITE_CONFLICT' } } });
  expect((await write()).status).toBe(201);
});

test('a transaction that stops working is ended by the database, and its locks are free', async () => {
  const { connection } = app.strapi.db;
  const setting = z.object({ rows: z.tuple([z.object({ value: z.string() })]) });
  const { rows } = setting.parse(
    await connection.raw(`select current_setting('idle_in_transaction_session_timeout') as value`),
  );
  expect(rows[0].value).toBe('4s');

  const abandoned = await connection.transaction();
  abandoned.on('error', () => undefined);
  await abandoned.raw('lock table tags in access exclusive mode');
  expect((await app.get('/api/tags')).status).toBe(200);
  await abandoned.rollback().catch(() => undefined);
});
