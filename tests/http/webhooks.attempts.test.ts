import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import {
  deliveriesApi,
  drain,
  letTimePass,
  storeSubscription,
  subscribe,
  useReceiver,
} from '../support/actors/webhooks';

const app = useApplication({ WEBHOOK_RETRY_SCHEDULE: '60,600' });
const receiver = useReceiver(app);

const publish = async (title = uniqueTitle()) =>
  (await documents(app).create({ data: articleInput({ title }), status: 'published' })).documentId;

const rows = z.array(
  z.object({
    state: z.string(),
    attempts: z.number(),
    next_at: z.coerce.number(),
    error_code: z.string().nullable(),
  }),
);
const table = 'threeline_webhook_deliveries';
const stored = async () =>
  rows.parse(await app.strapi.db.connection(table).select('*').orderBy('id'));
/** Seconds until the next attempt of the only delivery. */
const wait = async () => ((await stored())[0]?.next_at ?? 0) / 1000 - Date.now() / 1000;
const isEnabled = async (id: number) => {
  const row: unknown = await app.strapi.db.query('strapi::webhook').findOne({ where: { id } });
  return z.object({ enabled: z.boolean() }).parse(row).enabled;
};

beforeEach(() => app.strapi.db.connection(table).delete());

test('a delivery is attempted by its schedule, under one webhook-id, and then has failed', async () => {
  await subscribe(app, { url: `${receiver.it.url}/x` });
  receiver.it.answers.set('/x', 500);
  await publish();
  await drain(app);
  expect(await stored()).toMatchObject([{ state: 'waiting', attempts: 1 }]);
  expect(await wait()).toBeGreaterThan(50);
  expect(await wait()).toBeLessThan(70);
  await drain(app);
  expect(receiver.it.received).toHaveLength(1);

  await letTimePass(app);
  await drain(app);
  expect(await wait()).toBeGreaterThan(500);
  await letTimePass(app);
  await drain(app);
  expect(await stored()).toMatchObject([{ state: 'failed', attempts: 3, error_code: 'STATUS' }]);
  const ids = new Set(receiver.it.received.map(({ headers }) => headers['webhook-id']));
  expect(ids.size).toBe(1);
});

test('a later attempt that succeeds ends it', async () => {
  await subscribe(app, { url: `${receiver.it.url}/x` });
  receiver.it.answers.set('/x', 503);
  await publish();
  await drain(app);
  receiver.it.answers.set('/x', 204);
  await letTimePass(app);
  await drain(app);
  expect(await stored()).toMatchObject([{ state: 'succeeded', attempts: 2, error_code: null }]);
});

test.each([429, 503])('Retry-After of a %i is honoured', async (status) => {
  await subscribe(app, { url: `${receiver.it.url}/x` });
  receiver.it.answers.set('/x', (response) => {
    response.writeHead(status, { 'Retry-After': '3000' }).end();
  });
  await publish();
  await drain(app);
  expect(await wait()).toBeGreaterThan(2900);
  expect(await wait()).toBeLessThan(3100);
});

test('410 ends the delivery and switches the subscription off, with a notice', async () => {
  const id = await subscribe(app, { url: `${receiver.it.url}/x`, name: 'Old site' });
  receiver.it.answers.set('/x', 410);
  await publish();
  await drain(app);
  expect(await stored()).toMatchObject([{ state: 'failed', attempts: 1, error_code: 'GONE' }]);
  expect(await isEnabled(id)).toBe(false);
  const api = await deliveriesApi(app);
  const notices = async () => (await api.get('/notices')).body;
  expect(await notices()).toEqual({
    data: [{ subscription: { id, name: 'Old site' }, at: expect.any(String), reason: 'GONE' }],
  });
  await app.strapi.db.query('strapi::webhook').update({ where: { id }, data: { enabled: true } });
  expect(await notices()).toEqual({ data: [] });
});

describe('five days of nothing but failures', () => {
  const DAY = 86_400_000;
  const DELIVERIES = 'threeline_webhook_deliveries';
  const failingFor = (id: number, days: number) =>
    app.strapi.db
      .connection('threeline_webhook_subscriptions')
      .where({ subscription_id: id })
      .update({ failing_since: Date.now() - days * DAY });
  /** A delivery that failed, and came so many days ago. */
  const failDaysAgo = async (id: number, days: number) => {
    await publish();
    await drain(app);
    const table = () => app.strapi.db.connection(DELIVERIES).where({ subscription_id: id });
    const [last] = (await table().orderBy('id', 'desc').limit(1)) as { id: number }[];
    await table()
      .where({ id: last?.id })
      .update({ created_at: Date.now() - days * DAY });
  };

  test('switch a subscription off', async () => {
    const id = await subscribe(app, { url: `${receiver.it.url}/x` });
    receiver.it.answers.set('/x', 500);
    for (const days of [4, 2]) await failDaysAgo(id, days);
    await failingFor(id, 4.9);
    await failDaysAgo(id, 0.1);
    expect(await isEnabled(id)).toBe(true);
    await failingFor(id, 5.1);
    receiver.it.answers.set('/x', 200);
    await publish();
    await drain(app);
    expect(await isEnabled(id)).toBe(true);
    receiver.it.answers.set('/x', 500);
    await failDaysAgo(id, 0.1);
    expect(await isEnabled(id)).toBe(true);
    await failingFor(id, 5.1);
    await failDaysAgo(id, 0.1);
    expect(await isEnabled(id)).toBe(false);
    expect((await (await deliveriesApi(app)).get('/notices')).body).toMatchObject({
      data: [{ subscription: { id }, reason: 'FAILING' }],
    });
  });

  test('are more than two failures a week apart', async () => {
    const id = await subscribe(app, { url: `${receiver.it.url}/x` });
    receiver.it.answers.set('/x', 500);
    await failDaysAgo(id, 7);
    await failingFor(id, 7);
    await publish();
    await drain(app);
    expect(await isEnabled(id)).toBe(true);
  });

  test('begin anew when the subscription is saved', async () => {
    const id = await subscribe(app, { url: `${receiver.it.url}/x` });
    receiver.it.answers.set('/x', 500);
    for (const days of [4, 2]) await failDaysAgo(id, days);
    await failingFor(id, 6);
    await app.strapi.db
      .query('strapi::webhook')
      .update({ where: { id }, data: { url: `${receiver.it.url}/y`, enabled: true } });
    receiver.it.answers.set('/y', 500);
    await failDaysAgo(id, 0.1);
    expect(await isEnabled(id)).toBe(true);
  });
});

test('a subscription that is switched off gets nothing, and goes on where it was', async () => {
  const id = await subscribe(app, { url: `${receiver.it.url}/x` });
  const enable = (enabled: boolean) =>
    app.strapi.db.query('strapi::webhook').update({ where: { id }, data: { enabled } });
  await publish();
  await enable(false);
  await publish();
  await drain(app);
  expect(receiver.it.received).toHaveLength(0);
  await enable(true);
  await drain(app);
  expect(receiver.it.received).toHaveLength(1);
});

test('first attempts of one document come in the order of its changes', async () => {
  await subscribe(app, { url: `${receiver.it.url}/slow` });
  let underWay = 0;
  let most = 0;
  receiver.it.answers.set('/slow', (response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    setTimeout(() => {
      underWay -= 1;
      response.writeHead(500).end();
    }, 20);
  });
  const [one, other] = [await publish(), await publish()];
  for (let index = 0; index < 4; index += 1) {
    await documents(app).publish({ documentId: one });
    await documents(app).publish({ documentId: other });
  }
  await drain(app);
  expect(receiver.it.received).toHaveLength(10);
  for (const id of [one, other]) {
    const sequences = receiver.it.received
      .filter(({ body }) => (body['entry'] as { documentId: string }).documentId === id)
      .map(({ body }) => Number(body['sequence']));
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
  }
  // Different documents do not wait for each other.
  expect(most).toBe(2);
});

test('a clock that is set back leaves nothing waiting for the old time', async () => {
  await subscribe(app, { url: `${receiver.it.url}/x` });
  await publish();
  const day = 86_400_000;
  await app.strapi.db
    .connection(table)
    .update({ next_at: Date.now() + day, set_at: Date.now() + day });
  await drain(app);
  expect(receiver.it.received).toHaveLength(0);
  await app.restart();
  await drain(app);
  expect(receiver.it.received).toHaveLength(1);
});

test('the test button sends at once, signed, and shows what came back', async () => {
  const id = await storeSubscription(app, { url: `${receiver.it.url}/x` });
  const { strapi } = app;
  const runner = strapi.get<{
    run(webhook: unknown, event: string, info: object): Promise<unknown>;
  }>('webhookRunner');
  const webhook = { id: String(id), url: `${receiver.it.url}/x`, headers: { 'X-Own': 'yes' } };
  expect(await runner.run(webhook, 'trigger-test', {})).toEqual({ statusCode: 200 });
  expect(receiver.it.received[0]).toMatchObject({
    headers: { 'x-own': 'yes', 'x-strapi-event': 'trigger-test' },
    body: { event: 'trigger-test' },
  });
  expect(receiver.it.received[0]?.headers['webhook-signature']).toMatch(/^v1,/);
  receiver.it.answers.set('/x', 500);
  expect(await runner.run(webhook, 'trigger-test', {})).toMatchObject({ statusCode: 500 });
});
