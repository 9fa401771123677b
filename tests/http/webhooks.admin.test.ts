import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { sessionWith } from '../support/actors/role-session';
import {
  deliveriesApi,
  drain,
  subscribe,
  storeSubscription,
  useReceiver,
  webhooks,
} from '../support/actors/webhooks';

const app = useApplication({ WEBHOOK_RETRY_SCHEDULE: '' });
const receiver = useReceiver(app);

const publish = async (title = uniqueTitle()) =>
  (await documents(app).create({ data: articleInput({ title }), status: 'published' })).documentId;

const delivery = z.looseObject({
  id: z.string(),
  state: z.string(),
  attempts: z.number(),
  message: z.looseObject({ id: z.string(), title: z.string().nullable() }),
  subscription: z.looseObject({ id: z.number() }),
});
const page = z.object({
  data: z.array(delivery),
  meta: z.object({ nextCursor: z.string().nullable() }),
});

const list = async (query: Record<string, unknown> = {}) => {
  const { status, body } = await (await deliveriesApi(app)).get('/deliveries', query);
  expect(status).toBe(200);
  return page.parse(body);
};

beforeEach(() => app.strapi.db.connection('threeline_webhook_deliveries').delete());

describe('the list of deliveries', () => {
  test('is paged, the newest first', async () => {
    await subscribe(app, { url: receiver.it.url });
    const titles = [uniqueTitle(), uniqueTitle(), uniqueTitle()];
    for (const title of titles) await publish(title);

    const first = await list({ pageSize: 2 });
    const second = await list({ pageSize: 2, cursor: first.meta.nextCursor });
    const shown = [...first.data, ...second.data].map(({ message }) => message.title);
    expect(shown).toEqual([...titles].reverse());
    expect(second.meta.nextCursor).toBeNull();
  });

  test('is filtered by state, event, subscription, document, language and time', async () => {
    const good = await subscribe(app, { url: `${receiver.it.url}/good`, name: 'Good' });
    const bad = await subscribe(app, {
      url: `${receiver.it.url}/bad`,
      name: 'Bad',
      events: ['entry.publish', 'entry.unpublish'],
    });
    receiver.it.answers.set('/bad', 500);
    const [one, other] = [await publish(), await publish()];
    await documents(app).unpublish({ documentId: other });
    await drain(app);
    const count = async (query: object) => (await list({ ...query })).data.length;

    expect(await count({})).toBe(5);
    expect(await count({ state: 'succeeded' })).toBe(2);
    expect(await count({ state: 'failed', subscription: bad })).toBe(3);
    expect(await count({ state: 'failed', subscription: good })).toBe(0);
    expect(await count({ event: 'entry.unpublish' })).toBe(1);
    expect(await count({ documentId: one })).toBe(2);
    expect(await count({ documentId: one, locale: 'en' })).toBe(0);
    expect(await count({ documentId: other, locale: 'ko', uid: 'api::article.article' })).toBe(3);
    expect(await count({ to: new Date().toISOString() })).toBe(5);
    expect(await count({ from: new Date(Date.now() + 60_000).toISOString() })).toBe(0);
    expect(await count({ to: '2001-01-01T00:00:00Z' })).toBe(0);

    const counts = await (await deliveriesApi(app)).get('/deliveries/counts', {});
    expect(counts.body).toEqual({
      data: {
        waiting: { count: 0, more: false },
        succeeded: { count: 2, more: false },
        failed: { count: 3, more: false },
      },
    });
  });

  test.each([
    { state: 'lost' },
    { from: 'yesterday' },
    { cursor: '-1' },
    { pageSize: 1000 },
    { subscription: 'x' },
    { unknown: '1' },
    { locale: 'ko' },
    { uid: 'api::article.article' },
  ])('refuses %j', async (query) => {
    const { status } = await (await deliveriesApi(app)).get('/deliveries', query);
    expect(status).toBe(400);
  });
});

/** Every request of the admin panel about webhooks, by the action that it needs. */
const REQUESTS: Record<string, [method: 'get' | 'post', path: string][]> = {
  'api::webhooks.deliveries.read': [
    ['get', '/deliveries'],
    ['get', '/deliveries/counts'],
    ['get', '/deliveries/999999'],
    ['get', '/subscriptions'],
    ['get', '/notices'],
    ['get', '/articles/none?locale=ko'],
  ],
  'api::webhooks.deliveries.redeliver': [
    ['post', '/deliveries/redeliver'],
    ['post', '/deliveries/999999/redeliver'],
  ],
  'api::webhooks.secrets.reveal': [['post', '/subscriptions/999999/secret/reveal']],
  'api::webhooks.secrets.rotate': [['post', '/subscriptions/999999/secret/rotate']],
};
const ACTIONS = Object.keys(REQUESTS);
const EVERY_REQUEST = Object.values(REQUESTS).flat();

/** Strapi takes an administrator of a test's making only after the first of all. */
async function sessionOf(actions: string[]): Promise<string> {
  await adminToken(app);
  return sessionWith(app, [], actions);
}

/** The requests, and whether they were refused for want of a permission or session. */
async function refusedBy(status: 401 | 403, token?: string): Promise<unknown[]> {
  const refused: unknown[] = [];
  for (const one of EVERY_REQUEST) {
    const [method, path] = one;
    const address = `/threeline/webhooks${path}`;
    const options = token === undefined ? {} : { token };
    const answer =
      method === 'get' ? await app.get(address, options) : await app.post(address, {}, options);
    if (answer.status === status) refused.push(one);
    else expect([200, 202, 404]).toContain(answer.status);
  }
  return refused;
}

describe('the requests of the admin panel', () => {
  test('are closed to visitors', async () => {
    expect(await refusedBy(401)).toEqual(EVERY_REQUEST);
  });

  test.each(ACTIONS)('need %s where it guards them, and no other action', async (action) => {
    const others = ACTIONS.filter((one) => one !== action);
    expect(await refusedBy(403, await sessionOf(others))).toEqual(REQUESTS[action]);
    const rest = others.flatMap((one) => REQUESTS[one]);
    expect(await refusedBy(403, await sessionOf([action]))).toEqual(rest);
  });

  test('are each in that list', () => {
    const registered = app.strapi.server
      .listRoutes()
      .filter(({ path }) => String(path).startsWith('/threeline/webhooks/'));
    expect(registered).toHaveLength(EVERY_REQUEST.length);
  });
});

test('the detail tells the body, the request headers and each answer', async () => {
  const api = await deliveriesApi(app);
  await subscribe(app, {
    url: `${receiver.it.url}/x`,
    headers: { Authorization: 'Bearer top-secret' },
  });
  receiver.it.answers.set('/x', (response) => {
    response.writeHead(422, { 'Content-Type': 'text/plain' }).end('No such\u0000 site');
  });
  await publish();
  await drain(app);
  const [one] = (await list()).data;
  const { body } = await api.get(`/deliveries/${String(one?.id)}`);
  expect(body).toMatchObject({
    data: {
      state: 'failed',
      attempts: 1,
      errorCode: 'STATUS',
      error: 'The receiver answered 422 instead of 2xx.',
      url: `${receiver.it.url}/x`,
      body: receiver.it.received[0]?.text,
      attemptList: [
        {
          number: 1,
          status: 422,
          errorCode: 'STATUS',
          requestHeaders: { authorization: '•••', 'webhook-id': one?.message.id },
          responseHeaders: { 'content-type': 'text/plain' },
          responseBody: 'No such\ufffd site',
          responseTruncated: false,
          durationMs: expect.any(Number),
        },
      ],
    },
  });
  expect(receiver.it.received[0]?.headers.authorization).toBe('Bearer top-secret');
  expect((await api.get('/deliveries/999999')).status).toBe(404);
});

test('addresses are told whole to those only who may see Strapi’s page of webhooks', async () => {
  const { origin } = new URL(receiver.it.url);
  const url = `${origin}/T0/secret?token=secret`;
  const moved = `${origin}/T1/secret`;
  receiver.it.answers.set('/T0/secret?token=secret', (response) => {
    response.writeHead(301, { Location: `${moved}?token=secret` }).end();
  });
  await subscribe(app, { url });
  await storeSubscription(app, { url: 'no URL, and a secret' });
  await publish();
  await drain(app);
  const told = async (token: string) => {
    const get = async (path: string) =>
      z
        .object({ data: z.unknown() })
        .parse((await app.get(`/threeline/webhooks${path}`, { token })).body).data;
    const { body } = await app.get('/threeline/webhooks/deliveries', { token });
    const details = page.parse(body).data.map(({ id }) => get(`/deliveries/${id}`));
    return JSON.stringify([body, await get('/subscriptions'), await Promise.all(details)]);
  };
  const read = 'api::webhooks.deliveries.read';
  const origins = await told(await sessionOf([read]));
  expect(origins).not.toContain('secret?');
  expect(origins).not.toContain('a secret');
  expect(origins).toContain(`"url":"${origin}"`);
  expect(origins).toContain(`"location":"${origin}"`);
  expect(origins).toContain(`redirects to ${origin} (301)`);

  const whole = await told(await sessionOf([read, 'admin::webhooks.read']));
  expect(whole).toContain(`"url":"${url}"`);
  expect(whole).toContain(`"location":"${moved}"`);
});

test('of what was kept with whole addresses, credentials and queries are not told', async () => {
  await subscribe(app, { url: receiver.it.url });
  const documentId = await publish();
  await drain(app);
  const location = 'https://user:hidden@hooks.example/moved?token=hidden';
  const error = `The receiver redirects to ${location} (301). Redirects are not followed; enter the final address.`;
  const told = error.replace(location, 'https://hooks.example');
  const sql = app.strapi.db.connection;
  await sql('threeline_webhook_deliveries').update({ error, error_code: 'REDIRECT' });
  await sql('threeline_webhook_attempts').update({
    error,
    error_code: 'REDIRECT',
    response_headers: JSON.stringify({ location }),
  });
  const [one] = (await list()).data;
  const api = await deliveriesApi(app);
  expect(one).toMatchObject({ error: told });
  expect((await api.get(`/deliveries/${String(one?.id)}`)).body).toMatchObject({
    data: {
      error: told,
      attemptList: [{ error: told, responseHeaders: { location: 'https://hooks.example/moved' } }],
    },
  });
  expect((await api.get(`/articles/${documentId}`, { locale: 'ko' })).body).toMatchObject({
    data: { subscriptions: [{ error: told }] },
  });
});

test('a delivery that is being sent says so, and names no next attempt', async () => {
  await subscribe(app, { url: receiver.it.url });
  const documentId = await publish();
  const leaseUntil = (end: number) =>
    app.strapi.db
      .connection('threeline_webhook_deliveries')
      .update({ leased_by: 'a process', next_at: end });
  const api = await deliveriesApi(app);
  const shown = async () => [
    ...(await list()).data,
    (await api.get(`/articles/${documentId}`, { locale: 'ko' })).body,
  ];
  await leaseUntil(Date.now() + 60_000);
  const sending = { isSending: true, nextAttemptAt: null };
  expect(await shown()).toMatchObject([sending, { data: { subscriptions: [sending] } }]);

  const end = Date.now() - 1000;
  await leaseUntil(end);
  const due = { isSending: false, nextAttemptAt: new Date(end).toISOString() };
  expect(await shown()).toMatchObject([due, { data: { subscriptions: [due] } }]);
});

describe('send again', () => {
  test('one, under the same webhook-id', async () => {
    const api = await deliveriesApi(app);
    await subscribe(app, { url: receiver.it.url });
    await publish();
    await drain(app);
    const [one] = (await list()).data;
    expect((await api.post(`/deliveries/${String(one?.id)}/redeliver`)).body).toEqual({
      data: { count: 1 },
    });
    await drain(app);
    const ids = receiver.it.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual([one?.message.id, one?.message.id]);
    expect((await list()).data).toMatchObject([{ state: 'succeeded', attempts: 2 }]);
    expect((await api.post('/deliveries/999999/redeliver')).status).toBe(404);
  });

  test('one whose lease has expired, because its process was killed', async () => {
    const api = await deliveriesApi(app);
    await subscribe(app, { url: receiver.it.url });
    await publish();
    const [one] = (await list()).data;
    const table = () => app.strapi.db.connection('threeline_webhook_deliveries');
    const holdUntil = (end: number) =>
      table().update({ leased_by: 'a killed process', tries: 1, next_at: end });
    const sendAgain = async () => {
      expect((await api.post(`/deliveries/${String(one?.id)}/redeliver`)).status).toBe(202);
      return table().select('leased_by', 'tries');
    };
    await holdUntil(Date.now() + 60_000);
    expect(await sendAgain()).toEqual([{ leased_by: 'a killed process', tries: 1 }]);
    await holdUntil(Date.now() - 1000);
    expect(await sendAgain()).toEqual([{ leased_by: null, tries: 0 }]);
  });

  test('all that match a filter', async () => {
    const api = await deliveriesApi(app);
    await subscribe(app, { url: `${receiver.it.url}/bad`, name: 'Bad' });
    await subscribe(app, { url: `${receiver.it.url}/good`, name: 'Good' });
    receiver.it.answers.set('/bad', 500);
    for (let index = 0; index < 3; index += 1) await publish();
    await drain(app);
    receiver.it.clear();
    expect((await api.post('/deliveries/redeliver', { state: 'failed' })).body).toEqual({
      data: { count: 3, next: null },
    });
    await drain(app);
    expect(receiver.it.received.map(({ path }) => path)).toEqual(['/bad', '/bad', '/bad']);
    expect((await list({ state: 'succeeded' })).data).toHaveLength(6);
  });

  test('only what a request before has left over', async () => {
    const api = await deliveriesApi(app);
    await subscribe(app, { url: receiver.it.url });
    for (let index = 0; index < 3; index += 1) await publish();
    await drain(app);
    const [newest, middle, oldest] = (await list()).data.map(({ id }) => id);

    const next = [oldest, middle].join('-');
    const answer = await api.post('/deliveries/redeliver', { next });

    expect(answer.body).toEqual({ data: { count: 1, next: null } });
    const waiting = (await list({ state: 'waiting' })).data.map(({ id }) => id);
    expect(waiting).toEqual([middle]);
    expect(waiting).not.toContain(newest);
    expect((await api.post('/deliveries/redeliver', { next: '12' })).status).toBe(400);
  });

  test('nothing of a subscription that is switched off', async () => {
    const api = await deliveriesApi(app);
    const id = await subscribe(app, { url: receiver.it.url });
    await publish();
    await drain(app);
    await app.strapi.db
      .query('strapi::webhook')
      .update({ where: { id }, data: { enabled: false } });
    const [one] = (await list()).data;
    const answer = await api.post(`/deliveries/${String(one?.id)}/redeliver`);
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { details: { code: 'SUBSCRIPTION_OFF' } } },
    });
    expect((await api.post('/deliveries/redeliver', {})).body).toEqual({
      data: { count: 0, next: null },
    });
  });
});

test('an article tells which subscriptions have its last publish', async () => {
  const api = await deliveriesApi(app);
  const good = await subscribe(app, { url: `${receiver.it.url}/good`, name: 'Good' });
  const late = await subscribe(app, { url: `${receiver.it.url}/late`, name: 'Late' });
  const documentId = await publish();
  await drain(app);
  receiver.it.answers.set('/late', 500);
  await documents(app).publish({ documentId });
  await drain(app);
  const state = async (locale: string) =>
    (await api.get(`/articles/${documentId}`, { locale })).body;
  expect(await state('ko')).toMatchObject({
    data: {
      publish: { sequence: expect.any(Number) },
      subscriptions: [
        { id: good, name: 'Good', state: 'succeeded', attempts: 1 },
        { id: late, name: 'Late', state: 'failed', errorCode: 'STATUS' },
      ],
    },
  });
  expect(await state('en')).toEqual({ data: { publish: null, subscriptions: [] } });
});

describe('the last publish of an article', () => {
  const stateOf = async (documentId: string) =>
    (await (await deliveriesApi(app)).get(`/articles/${documentId}`, { locale: 'ko' })).body;

  test('is not what was written after it', async () => {
    const events = ['entry.publish', 'entry.update', 'entry.unpublish'];
    const id = await subscribe(app, { url: receiver.it.url, events });
    const documentId = await publish();
    const before = await stateOf(documentId);
    expect(before).toMatchObject({ data: { subscriptions: [{ id, state: 'waiting' }] } });
    // As a comment does to the article that counts it, and a save of the draft.
    await app.strapi.db.query('api::article.article').updateMany({
      where: { documentId, publishedAt: { $notNull: true } },
      data: { title: uniqueTitle() },
    });
    await documents(app).update({ documentId, data: { title: uniqueTitle() } });
    expect(await list({ documentId, event: 'entry.update' })).not.toMatchObject({ data: [] });
    expect(await stateOf(documentId)).toEqual(before);
    await documents(app).unpublish({ documentId });
    expect(await stateOf(documentId)).toEqual(before);
  });

  test('is also one that subscriptions were told of as a creation', async () => {
    const id = await subscribe(app, { url: receiver.it.url, events: ['entry.create'] });
    expect(await stateOf(await publish())).toMatchObject({ data: { subscriptions: [{ id }] } });
  });

  test('is no earlier one whose failure is kept for longer', async () => {
    await subscribe(app, { url: receiver.it.url });
    receiver.it.answers.set('/', 500);
    const documentId = await publish();
    await drain(app);
    receiver.it.answers.clear();
    await documents(app).publish({ documentId });
    await drain(app);
    expect(await stateOf(documentId)).toMatchObject({
      data: { subscriptions: [{ state: 'succeeded' }] },
    });
    await app.strapi.db
      .connection('threeline_webhook_deliveries')
      .update({ finished_at: Date.now() - 8 * 86_400_000 });
    await webhooks().pruneWebhooks(app.strapi);
    expect((await list()).data).toMatchObject([{ state: 'failed' }]);
    expect(await stateOf(documentId)).toEqual({ data: { publish: null, subscriptions: [] } });
  });
});

test('what has been kept for long enough is pruned, with its bodies and attempts', async () => {
  await subscribe(app, { url: `${receiver.it.url}/good`, name: 'Good' });
  await subscribe(app, { url: `${receiver.it.url}/bad`, name: 'Bad' });
  receiver.it.answers.set('/bad', 500);
  await publish();
  await drain(app);
  const sql = app.strapi.db.connection;
  const age = (days: number) =>
    sql('threeline_webhook_deliveries').update({ finished_at: Date.now() - days * 86_400_000 });
  const states = async () => (await list()).data.map(({ state }) => state).sort();

  await age(6);
  await webhooks().pruneWebhooks(app.strapi);
  expect(await states()).toEqual(['failed', 'succeeded']);
  await age(8);
  await webhooks().pruneWebhooks(app.strapi);
  expect(await states()).toEqual(['failed']);
  await age(31);
  await webhooks().pruneWebhooks(app.strapi);
  expect(await states()).toEqual([]);
});
