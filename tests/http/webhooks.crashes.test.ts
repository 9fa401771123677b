import { resolve } from 'node:path';
import { SETTINGS } from '../support/app/launch';
import { createDatabase, type TestDatabase } from '../support/app/test-database';
import { seedOf } from '../support/fixtures/random';

interface Result {
  changes: number;
  requests: number;
  missing: number[];
  misnamed: number[];
  duplicates: number;
}
interface Options {
  env: Record<string, string>;
  publishes: number;
  kills: number;
  seed: number;
  failing?: number;
  processes?: number;
}

const { publishAndDeliver } = testHost.require(
  resolve(__dirname, '../support/processes/webhooks-run.cjs'),
) as { publishAndDeliver: (options: Options) => Promise<Result> };

let database: TestDatabase;
let env: Record<string, string>;
beforeEach(async () => {
  database = await createDatabase();
  env = { PATH: process.env['PATH'] ?? '', ...SETTINGS, ...database.env };
});
afterEach(() => database.remove());

test('every change arrives, under one webhook-id, though processes are killed and the receiver fails', async () => {
  const result = await publishAndDeliver({ env, publishes: 60, kills: 3, seed: seedOf() });
  expect(result).toMatchObject({ missing: [], misnamed: [] });
  expect(result.changes).toBeGreaterThanOrEqual(60);
}, 300_000);

if (testHost.database === 'postgres') {
  test('two instances send each delivery exactly once', async () => {
    const result = await publishAndDeliver({
      env,
      publishes: 60,
      kills: 0,
      failing: 0,
      processes: 2,
      seed: 1,
    });
    expect(result).toEqual({
      changes: 60,
      requests: 60,
      missing: [],
      misnamed: [],
      duplicates: 0,
    });
  }, 300_000);
}
