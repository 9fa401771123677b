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
  const states: unknown = await knex(DELIVERIES).orderBy('id').select('state', 'attempts');
  // The refused one counts, so that it is not made again without end.
  const succeeded = { state: 'succeeded', attempts: 1 };
  expect(states).toEqual([succeeded, succeeded]);
  // The statement is named, and not what it was to store.
  const told = logged.mock.calls
    .flat()
    .map((one) => inspect(one))
    .join();
  logged.mockRestore();
  expect(told).toContain('threeline_webhook_attempts');
  expect(told).not.toContain('a secret');
});

/** Refuses every change of a delivery that ends its lease, with an error of the content. */
async function refuseEnds(): Promise<() => Promise<void>> {
  const { connection } = app.strapi.db;
  if (testHost.database === 'sqlite') {
    await connection.raw(
      `create trigger test_ends before update on ${DELIVERIES} when new.leased_by is null
       begin select raise(abort, 'refused'); end`,
    );
    return async () => {
      await connection.raw('drop trigger test_ends');
    };
  }
  await connection.raw(
    `create function test_ends() returns trigger language plpgsql as
     $$ begin raise exception 'refused'; end $$`,
  );
  await connection.raw(
    `create trigger test_ends before update on ${DELIVERIES} for each row
     when (new.leased_by is null) execute function test_ends()`,
  );
  return async () => {
    await connection.raw('drop function test_ends cascade');
  };
}

test('a delivery of which the database records nothing is not sent again by this process', async () => {
  await subscribe(app, { url: `${receiver.it.url}/once` });
  await publish();
  const allowEnds = await refuseEnds();
  try {
    await drain(app);
    await letTimePass(app);
    await drain(app);
  } finally {
    await allowEnds();
  }
  expect(count('/once')).toBe(1);
});

test('deliveries whose messages cannot be read are due again at once', async () => {
  const client = Object.getPrototypeOf(app.strapi.db.connection.client) as {
    _query: (connection: unknown, query: { sql: string }) => Promise<unknown>;
  };
  const run = client._query;
  let broken = true;
  const spy = jest.spyOn(client, '_query').mockImplementation(function (
    this: unknown,
    connection,
    query,
  ) {
    const readsMessages = query.sql.includes('from threeline_webhook_messages where id in');
    if (!broken || !readsMessages) return run.call(this, connection, query);
    broken = false;
    return Promise.reject(new Error('Connection terminated'));
  });
  await subscribe(app, { url: `${receiver.it.url}/late` });
  await publish();
  try {
    await drain(app);
    expect(broken).toBe(false);
    expect(count('/late')).toBe(0);
    await drain(app);
  } finally {
    spy.mockRestore();
  }
  expect(count('/late')).toBe(1);
});

test('a delivery whose message was deleted has failed, and what waits for it is sent', async () => {
  const knex = app.strapi.db.connection;
  await subscribe(app, { url: `${receiver.it.url}/goes-on` });
  const { documentId } = await publish();
  await documents(app).publish({ documentId });
  const [first] = z
    .array(z.object({ message_id: z.coerce.number() }))
    .parse(await knex(DELIVERIES).orderBy('id'));
  await knex('threeline_webhook_messages').where({ id: first?.message_id }).delete();
  await drain(app);
  await drain(app);
  expect(await knex(DELIVERIES).orderBy('id')).toMatchObject([
    { state: 'failed', error_code: 'MESSAGE_GONE' },
    { state: 'succeeded' },
  ]);
  expect(count('/goes-on')).toBe(1);
});

test('the failure of a holder that has lost its lease is shown and changes nothing else', async () => {
  const knex = app.strapi.db.connection;
  let answer = (_status: number): unknown => undefined;
  receiver.it.answers.set('/lost', (response) => {
    answer = (status) => response.writeHead(status).end();
  });
  const id = await subscribe(app, { url: `${receiver.it.url}/lost` });
  const health = () =>
    knex('threeline_webhook_subscriptions').where({ subscription_id: id }).select('failing_since');
  await publish();
  const draining = drain(app);
  await until(() => count('/lost') === 1);
  await knex(DELIVERIES).update({ leased_by: 'another' });
  answer(500);
  await draining;

  const delivery = () => knex(DELIVERIES).select('state', 'attempts', 'tries', 'leased_by');
  expect(await delivery()).toEqual([
    { state: 'waiting', attempts: 0, tries: 0, leased_by: 'another' },
  ]);
  expect(await health()).toEqual([{ failing_since: null }]);
  const shown = () =>
    knex('threeline_webhook_attempts')
      .whereIn('delivery_id', knex(DELIVERIES).select('id'))
      .orderBy('id')
      .select('status');
  expect(await shown()).toEqual([{ status: 500 }]);

  await letTimePass(app);
  const drainingAgain = drain(app);
  await until(() => count('/lost') === 2);
  answer(503);
  await drainingAgain;
  expect(await delivery()).toEqual([{ state: 'waiting', attempts: 1, tries: 1, leased_by: null }]);
  expect(await health()).not.toEqual([{ failing_since: null }]);
  expect(await shown()).toEqual([{ status: 500 }, { status: 503 }]);
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
