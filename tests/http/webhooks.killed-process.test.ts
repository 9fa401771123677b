import { resolve } from 'node:path';
import { z } from 'zod';
import { announcingTo, ENGINES, toldAt } from '../support/actors/announcing';
import { SITE } from '../support/fixtures/documents';
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
  const instance = await startInstance({
    PATH: process.env['PATH'] ?? '',
    ...SETTINGS,
    ...database.env,
    ...announcingTo(receiver),
    WEBHOOK_DISPATCH: 'true',
    WEBHOOK_TIMEOUT: LONG,
  });
  instances.push(instance);
  return instance;
}

const documentIds = z.array(z.string());
const addressOf = (documentId: string) => `https://www.example.com/${documentId}`;
const webhooksReceived = () => receiver.received.filter(({ path }) => path === '/');
/** The addresses that each search engine was told. */
const told = () => ENGINES.map((path) => toldAt(receiver, path).flat().sort());

test('what a killed process was sending is sent again at once, once by several instances', async () => {
  const sending = await start();
  const site = z
    .object({ documentId: z.string() })
    .parse(await sending.send('write', { uid: SITE, method: 'findFirst', params: {} }));
  const params = { ...site, data: { urlPattern: addressOf('{documentId}') } };
  await sending.send('write', { uid: SITE, method: 'update', params });
  const [documentId = ''] = documentIds.parse(await sending.send('drafts', 1));
  for (const path of ['/', ...ENGINES]) receiver.answers.set(path, () => undefined);
  await sending.send('subscribe', { urls: [`${receiver.url}/`] });
  await sending.send('publishInTurn', { documentIds: [documentId], count: 1 });
  const address = [addressOf(documentId)];
  await until(
    () => webhooksReceived().length === 1 && told().every(({ length }) => length === 1),
    'the requests are under way',
    60,
  );
  const [first] = webhooksReceived();
  expect(told()).toEqual([address, address]);
  receiver.clear();

  // Instances on PostgreSQL notice it. SQLite has one process, so the next start does.
  const isShared = testHost.database === 'postgres';
  const [one, other] = isShared ? [await start(), await start()] : [null, null];
  await sending.kill();
  if (!isShared) await start();
  await until(
    () => webhooksReceived().length === 1 && told().every(({ length }) => length > 0),
    'the deliveries are sent again',
    60,
  );
  const [second] = webhooksReceived();
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(told()).toEqual([address, address]);
  if (one === null) return;

  receiver.clear();
  const drafts = documentIds.parse(await one.send('drafts', 6));
  await Promise.all([
    one.send('publishInTurn', { documentIds: drafts.slice(0, 3), count: 3 }),
    other.send('publishInTurn', { documentIds: drafts.slice(3), count: 3 }),
  ]);
  await until(() => told().every(({ length }) => length >= 6), 'both have announced', 60);
  const addresses = drafts.map(addressOf).sort();
  expect(told()).toEqual([addresses, addresses]);
}, 300_000);
