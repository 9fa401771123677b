import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { SETTINGS } from '../support/app/launch';
import { createDatabase, type TestDatabase } from '../support/app/test-database';
import { until } from '../support/app/until';
import { startReceiver } from '../support/actors/receiver';
import { startServing, type Serving } from '../support/processes/serving';

const { startInstance } = testHost.require(
  resolve(__dirname, '../support/processes/start-instance.cjs'),
) as {
  startInstance: (env: Record<string, string>) => Promise<{
    send(command: string, argument?: unknown): Promise<unknown>;
    stop(): Promise<void>;
  }>;
};

let database: TestDatabase;
let server: Serving | undefined;

beforeAll(async () => {
  database = await createDatabase();
});

afterEach(async () => {
  server?.signal('SIGKILL');
  await server?.ended;
});

afterAll(() => database.remove());

/** Long enough for what a test does meanwhile: it ends a stop by what it waits for, not by time. */
const LONG = '120';
const LONGER = '240';

async function serve(env: Record<string, string>): Promise<Serving> {
  server = await startServing({ ...database.env, ...env });
  return server;
}

/** Publishes an article whose webhook has yet to be sent. */
async function oweDelivery(url: string): Promise<void> {
  const env = { PATH: process.env['PATH'] ?? '', ...SETTINGS, ...database.env };
  const instance = await startInstance(env);
  await instance.send('subscribe', { urls: [url] });
  const documentIds = await instance.send('drafts', 1);
  await instance.send('publishInTurn', { documentIds, count: 1 });
  await instance.stop();
}

/** Asks for a stop, and waits until it has begun. */
async function stop(running: Serving): Promise<void> {
  running.signal('SIGTERM');
  await until(() => running.log().includes('The server stops.'));
}

async function connectTo({ address }: Serving): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

/** A write whose body has not wholly arrived, so that its request is under way. */
async function startPosting(running: Serving) {
  const socket = await connectTo(running);
  const body = JSON.stringify({ data: { title: 'T' } });
  let response = '';
  socket.on('data', (chunk: Buffer) => (response += chunk.toString()));
  socket.write(
    `POST /api/articles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${String(body.length)}\r\n\r\n${body.slice(0, 5)}`,
  );
  // The server has read it when it answers a later request.
  await fetch(`${running.address}/_health`);
  const closed = once(socket, 'close');
  return { finish: () => socket.write(body.slice(5)), response: () => response, closed };
}

test('a process is ready until it is asked to stop, and serves while it drains', async () => {
  const running = await serve({
    SHUTDOWN_DRAIN_SECONDS: LONG,
    SHUTDOWN_LIMIT_SECONDS: LONGER,
    SCHEDULING_RUN: 'true',
    SEARCH_INDEX: 'true',
  });
  const before = await fetch(`${running.address}/_ready`);
  expect([before.status, before.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const parts = {
    database: 'up',
    migrations: 'done',
    workers: { changes: 'on', webhooks: 'off', scheduling: 'on', search: 'on', pictures: 'off' },
    changesBehindSeconds: 0,
    disk: { uploads: 'ok', database: 'ok' },
  };
  // Without a setting, nobody may read metrics.
  expect((await fetch(`${running.address}/_metrics`)).status).toBe(404);
  expect(await before.json()).toEqual({ status: 'ready', ...parts });

  await stop(running);
  const after = await fetch(`${running.address}/_ready`);
  expect([after.status, await after.json()]).toEqual([503, { status: 'stopping', ...parts }]);
  // The second read of the articles is served from memory.
  for (const path of ['/_health', '/api/articles', '/api/articles']) {
    const response = await fetch(running.address + path);
    expect([response.ok, response.headers.get('connection')]).toEqual([true, 'close']);
    await response.arrayBuffer();
  }

  // npm sends the first signal twice.
  running.signal('SIGTERM');
  expect((await fetch(`${running.address}/_health`)).status).toBe(204);
  let code: number | null | undefined;
  void running.ended.then((ended) => (code = ended));
  await until(() => {
    running.signal('SIGINT');
    return code !== undefined;
  }, 'a second signal ends it');
  expect(code).toBe(130);
});

test('a stop awaits the request under way, and nothing else', async () => {
  const running = await serve({ SHUTDOWN_DRAIN_SECONDS: '0', SHUTDOWN_LIMIT_SECONDS: LONG });
  const unused = await connectTo(running);
  const kept = await connectTo(running);
  kept.write('GET /_health HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(kept, 'data');
  const closed = [once(unused, 'close'), once(kept, 'close')];
  const posting = await startPosting(running);
  await stop(running);
  await Promise.all(closed);
  await until(
    async () =>
      connectTo(running).then(
        (socket) => !socket.destroy(),
        () => true,
      ),
    'the server accepts no connection',
  );
  posting.finish();
  await posting.closed;
  expect(posting.response()).toMatch(/^HTTP\/1\.1 403 /);
  expect(await running.ended).toBe(0);
});

test('a request that never ends is cut, and the stop is in order', async () => {
  const running = await serve({ SHUTDOWN_DRAIN_SECONDS: '0', SHUTDOWN_LIMIT_SECONDS: '10' });
  const posting = await startPosting(running);
  await stop(running);
  expect(await running.ended).toBe(0);
  await posting.closed;
  expect(posting.response()).toBe('');
  expect(running.log()).toContain('Connections are cut');
});

test('a stop ends at its limit, although a receiver of webhooks hangs, and tells where it was', async () => {
  const receiver = await startReceiver();
  receiver.answers.set('/', () => undefined);
  await oweDelivery(`${receiver.url}/`);
  const running = await serve({
    SHUTDOWN_DRAIN_SECONDS: '0',
    SHUTDOWN_LIMIT_SECONDS: '2',
    WEBHOOK_DISPATCH: 'true',
    WEBHOOK_SHUTDOWN_GRACE: LONG,
  });
  await until(() => receiver.received.length === 1, 'the webhook is under way');
  await stop(running);
  expect(await running.ended).toBe(1);
  expect(running.log()).toContain('The stop took too long');
  expect(running.log()).toContain('workers and database');
  await receiver.close();
});
