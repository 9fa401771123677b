import { inspect } from 'node:util';
import { z } from 'zod';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import {
  drain,
  letTimePass,
  storeSubscription,
  subscribe,
  useReceiver,
} from '../support/actors/webhooks';

const app = useApplication({ WEBHOOK_CONCURRENCY: '2', WEBHOOK_RETRY_SCHEDULE: '60' });
const receiver = useReceiver(app);
const DELIVERIES = 'threeline_webhook_deliveries';

const publish = () =>
  documents(app).create({ data: articleInput({ title: uniqueTitle() }), status: 'published' });
const count = (path: string) => receiver.it.received.filter((one) => one.path === path).length;

beforeEach(() => app.strapi.db.connection(DELIVERIES).delete());

test('more subscriptions than places: those that wait get them, whoever else is idle', async () => {
  for (const name of ['idle-1', 'idle-2', 'idle-3']) {
    await subscribe(app, { url: `${receiver.it.url}/${name}`, events: ['entry.delete'] });
  }
  await subscribe(app, { url: `${receiver.it.url}/last` });
  await publish();
  await drain(app);
  expect(count('/last')).toBe(1);
});

test('more subscriptions than places take turns', async () => {
  const paths = ['/one', '/two', '/three'];
  for (const path of paths) await subscribe(app, { url: receiver.it.url + path });
  for (let index = 0; index < 6; index += 1) await publish();
  await drain(app);
  expect(paths.map(count)).toEqual([6, 6, 6]);
  // Nobody waits until the others have all that they are due.
  const begun = receiver.it.received.slice(0, 9).map(({ path }) => path);
  expect(new Set(begun)).toEqual(new Set(paths));
});

test('a request that outlasts its lease is not made again beside itself', async () => {
  let answer = (): unknown => undefined;
  receiver.it.answers.set('/slow', (response) => {
    answer = () => response.writeHead(200).end();
  });
  await subscribe(app, { url: `${receiver.it.url}/slow` });
  await publish();
  const draining = drain(app);
  await until(() => count('/slow') === 1);
  receiver.it.answers.set('/slow', 200);
  await letTimePass(app);
  await publish();
  const drainingMore = drain(app);
  await until(() => count('/slow') === 2);
  answer();
  await Promise.all([draining, drainingMore]);
  const ids = receiver.it.received.map(({ headers }) => headers['webhook-id']);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
});

test('an attempt that the database refuses holds up no other', async () => {
  const knex = app.strapi.db.connection;
  const logged = jest.spyOn(app.strapi.log, 'error');
  receiver.it.answers.set('/refused', (response) => response.end('a secret'));
  await subscribe(app, { url: `${receiver.it.url}/refused` });
  await subscribe(app, { url: `${receiver.it.url}/fine` });
  await publish();
  const [refused] = z
    .array(z.object({ id: z.coerce.number() }))
    .parse(await knex(DELIVERIES).orderBy('id'));
  await knex.raw(
    'create unique index refusing on threeline_webhook_attempts (delivery_id, number)',
  );
  try {
    await knex('threeline_webhook_attempts').insert({
      delivery_id: refused?.id,
      number: 1,
      at: 0,
      duration_ms: 0,
      request_headers: '{}',
      response_headers: '{}',
      response_truncated: 0,
    });
    await drain(app);
  } finally {
    await knex.raw('drop index refusing');
  }
  const states: unknown = await knex(DELIVERIES).orderBy('id').select('state');
  expect(states).toEqual([{ state: 'waiting' }, { state: 'succeeded' }]);
  // The statement is named, and not what it was to store.
  const told = logged.mock.calls
    .flat()
    .map((one) => inspect(one))
    .join();
  logged.mockRestore();
  expect(told).toContain('threeline_webhook_attempts');
  expect(told).not.toContain('a secret');
});

test('what is told of a failure can be stored, whatever the address holds', async () => {
  const url = `${'x'.repeat(199)}\u{1F68C}`;
  await storeSubscription(app, { url });
  await publish();
  await drain(app);
  const found: unknown = await app.strapi.db
    .connection(DELIVERIES)
    .select('state', 'attempts', 'error_code');
  expect(found).toEqual([{ state: 'waiting', attempts: 1, error_code: 'ADDRESS_INVALID' }]);
});
