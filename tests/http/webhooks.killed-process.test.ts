import { resolve } from 'node:path';
import { SETTINGS } from '../support/app/launch';
import { createDatabase, type TestDatabase } from '../support/app/test-database';
import { until } from '../support/app/until';
import { startReceiver, type Receiver } from '../support/actors/receiver';

interface Instance {
  send(command: string, argument?: unknown): Promise<unknown>;
  kill(): Promise<void>;
}

const { startInstance } = testHost.require(
  resolve(__dirname, '../support/processes/start-instance.cjs'),
) as { startInstance: (env: Record<string, string>) => Promise<Instance> };

let database: TestDatabase;
let receiver: Receiver;
const instances: Instance[] = [];

beforeAll(async () => {
  database = await createDatabase();
  receiver = await startReceiver();
});
afterAll(async () => {
  for (const instance of instances) await instance.kill();
  await receiver.close();
  await database.remove();
});

/** A lease lasts twice as long as a request may: without help, a delivery would wait for an hour. */
const LONG = '1800';

async function start(): Promise<Instance> {
  const env = { PATH: process.env['PATH'] ?? '', ...SETTINGS, ...database.env };
  const instance = await startInstance({ ...env, WEBHOOK_DISPATCH: 'true', WEBHOOK_TIMEOUT: LONG });
  instances.push(instance);
  return instance;
}

test('what a killed process was sending is sent again at once', async () => {
  const sending = await start();
  const documentIds = await sending.send('drafts', 1);
  receiver.answers.set('/', () => undefined);
  await sending.send('subscribe', { urls: [`${receiver.url}/`] });
  await sending.send('publishInTurn', { documentIds, count: 1 });
  await until(() => receiver.received.length === 1, 'the request is under way');
  receiver.answers.clear();

  // Instances on PostgreSQL notice it. SQLite has one process, so the next start does.
  if (testHost.database === 'postgres') await start();
  await sending.kill();
  if (testHost.database === 'sqlite') await start();
  await until(() => receiver.received.length === 2, 'the delivery is sent again', 60);
  const [first, second] = receiver.received;
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
});
