import { createServer, request, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import { markHit, nameRoute, trustRequestIds } from '../requests';
import { registerAccessLog } from './access-log';

interface Settings {
  requests?: 'off' | 'misses' | 'all';
  clients?: 'hashed' | 'full' | 'none';
  level?: 'http' | 'info';
  proxies?: number;
}

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

/** What an application answers: hits at /hit, refusals at /refused, and everything else by a route. */
const answer: RequestListener = ({ url = '' }, response) => {
  if (url === '/hit') markHit(response);
  if (url === '/refused') response.statusCode = 429;
  if (url.startsWith('/api/')) nameRoute(response, '/api/:any');
  response.end('done');
};

async function start(
  { requests = 'misses', clients = 'hashed', level = 'http', proxies = 0 }: Settings,
  listener = answer,
) {
  const server = createServer(listener);
  servers.push(server);
  const lines: Record<string, unknown>[] = [];
  const config: Record<string, unknown> = {
    'access-log': { requests, clients },
    'server.proxy.maxIpsCount': proxies,
    'server.app.keys': ['key-1', 'key-2'],
  };
  const strapi = {
    config: { get: (key: string) => config[key] },
    server: { httpServer: server, router: { match: () => ({ pathAndMethod: [] }) } },
    log: {
      isLevelEnabled: (asked: string) => asked === 'info' || level === 'http',
      http: (_message: string, line: Record<string, unknown>) => lines.push(line),
    },
  };
  registerAccessLog(strapi as object as Core.Strapi);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const { text } = await new Promise<{ text: string }>((done, fail) => {
      request({ port, path, headers, agent: false }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('close', () => {
          done({ text });
        });
      })
        .on('error', fail)
        .end();
    });
    return text;
  };
  return { lines, get, port };
}

const paths = (lines: Record<string, unknown>[]) => lines.map(({ path }) => path);

test('by default, hits, refusals and probes have no line', async () => {
  const { lines, get } = await start({});
  for (const path of ['/hit', '/refused', '/_ready', '/_health', '/_metrics', '/api/a?code=x']) {
    await get(path);
  }
  expect(lines).toEqual([
    {
      method: 'GET',
      path: '/api/a?code=…',
      route: '/api/:any',
      status: 200,
      durationMs: expect.any(Number) as unknown,
      client: expect.stringMatching(/^[\w-]{16}$/) as unknown,
      request_id: expect.stringMatching(/^[\da-f-]{36}$/) as unknown,
    },
  ]);
});

test('every request has a line if all are asked for', async () => {
  const { lines, get } = await start({ requests: 'all' });
  for (const path of ['/hit', '/refused', '/_ready']) await get(path);
  expect(lines).toMatchObject([
    { path: '/hit', cache: 'hit' },
    { status: 429 },
    { path: '/_ready' },
  ]);
});

test.each([{ requests: 'off' }, { level: 'info' }] as const)('%j writes none', async (settings) => {
  const { lines, get } = await start(settings);
  await get('/api/a');
  expect(lines).toEqual([]);
});

test('a line has the id that the proxy gave', async () => {
  trustRequestIds(true);
  const { lines, get } = await start({});
  await get('/api/a', { 'X-Request-Id': 'abc' });
  expect(lines).toMatchObject([{ request_id: 'abc' }]);
});

test('a client is told apart by a hash with a key, is named, or is not', async () => {
  const through = async (settings: Settings) => {
    const { lines, get } = await start({ proxies: 1, ...settings });
    for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2']) {
      await get('/api/a', { 'X-Forwarded-For': address });
    }
    return lines.map(({ client }) => client);
  };
  const [first, again, other] = await through({ clients: 'hashed' });
  expect(first).toBe(again);
  expect(first).not.toBe(other);
  expect(await through({ clients: 'full' })).toEqual(['192.0.2.1', '192.0.2.1', '192.0.2.2']);
  expect(await through({ clients: 'none' })).toEqual([undefined, undefined, undefined]);
});

test('a client that leaves has a line without a status', async () => {
  const arrived = new Promise<void>((done) => {
    void start({}, () => {
      done();
    }).then(({ port, lines: written }) => {
      lines = written;
      client = request({ port, path: '/slow' }).on('error', () => undefined);
      client.end();
    });
  });
  let lines: Record<string, unknown>[] = [];
  let client: ReturnType<typeof request> | undefined;
  await arrived;
  client?.destroy();
  while (lines.length === 0) await new Promise((done) => setImmediate(done));
  expect(lines).toMatchObject([{ path: '/slow', aborted: true }]);
  expect(lines[0]).not.toHaveProperty('status');
  expect(paths(lines)).toEqual(['/slow']);
});
