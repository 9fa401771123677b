import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { createDatabase, type TestDatabase } from '../support/app/test-database';
import { until } from '../support/app/until';
import { startServing, type Serving } from '../support/processes/serving';

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

async function serve(env: Record<string, string>): Promise<Serving> {
  server = await startServing({ ...database.env, ...env });
  return server;
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
  const running = await serve({ SHUTDOWN_DRAIN_SECONDS: LONG, SHUTDOWN_LIMIT_SECONDS: LONG });
  const before = await fetch(`${running.address}/_ready`);
  expect([before.status, before.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const parts = {
    database: 'up',
    migrations: 'done',
    workers: { changes: 'running', webhooks: 'off', scheduling: 'off', search: 'off' },
  };
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

test('a stop ends at its limit, and tells where it was', async () => {
  const running = await serve({ SHUTDOWN_DRAIN_SECONDS: LONG, SHUTDOWN_LIMIT_SECONDS: '0.2' });
  const posting = await startPosting(running);
  await stop(running);
  expect(await running.ended).toBe(1);
  await posting.closed;
  expect(running.log()).toContain('The stop took too long');
});
