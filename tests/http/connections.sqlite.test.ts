import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { useApplication } from '../support/app/application';
import { until } from '../support/app/until';

const MAX_CONNECTIONS = 20;
const MAX_BODY = 100_000;

const app = useApplication({
  HTTP_MAX_CONNECTIONS: String(MAX_CONNECTIONS),
  MAX_BODY_BYTES: String(MAX_BODY),
});

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

interface Client {
  socket: Socket;
  /** What has arrived. */
  received: () => string;
  isClosed: () => boolean;
}

async function open(beginning = ''): Promise<Client> {
  const socket = connect(Number(new URL(app.address).port), '127.0.0.1');
  sockets.push(socket);
  let [text, closed] = ['', false];
  socket.on('data', (chunk) => (text += chunk.toString()));
  socket.on('error', () => undefined).on('close', () => (closed = true));
  await once(socket, 'connect');
  socket.write(beginning);
  return { socket, received: () => text, isClosed: () => closed };
}

const head = (method: string, path: string, ...headers: string[]) =>
  [`${method} ${path} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n');

const GIGABYTE = 'Content-Length: 1000000000';
const MULTIPART = 'Content-Type: multipart/form-data; boundary=x';
const JSON_TYPE = 'Content-Type: application/json';

/** Resolves when the socket takes more, and when it never will. */
const drained = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    socket.once('drain', resolve).once('close', resolve);
  });

describe('a body of a gigabyte', () => {
  test.each([
    ['/api/articles', JSON_TYPE, 413],
    ['/graphql', JSON_TYPE, 413],
    ['/admin/login', JSON_TYPE, 413],
    ['/api/articles', MULTIPART, 415],
    ['/api/upload', MULTIPART, 403],
    ['/upload', MULTIPART, 401],
    ['/nothing', 'Content-Type: application/octet-stream', 405],
    ['/api/articles', 'Content-Type: application/octet-stream', 403],
  ])('to %s of %s is refused before it is sent', async (path, type, status) => {
    const { received, isClosed } = await open(head('POST', path, type, GIGABYTE) + '{"a":"');

    await until(() => received().includes('\r\n\r\n'));

    expect(received()).toContain(`HTTP/1.1 ${String(status)} `);
    expect(received()).toMatch(/^connection: close\r$/im);
    await until(isClosed);
  });

  test.each([
    ['/api/articles', JSON_TYPE],
    ['/graphql', JSON_TYPE],
    ['/api/upload', MULTIPART],
    ['/nothing', 'Content-Type: application/octet-stream'],
  ])('to %s of %s in chunks is not read', async (path, type) => {
    const { socket, received, isClosed } = await open(
      head('POST', path, type, 'Transfer-Encoding: chunked'),
    );
    const chunk = Buffer.alloc(65_536, ' ');
    let sent = 0;
    while (!isClosed() && sent < 1e9 && !socket.destroyed) {
      const frame = Buffer.concat([Buffer.from('10000\r\n'), chunk, Buffer.from('\r\n')]);
      if (!socket.write(frame)) await drained(socket);
      sent += chunk.length;
    }

    expect(received()).toMatch(/^HTTP\/1\.1 4(?:03|05|13) /);
    // The limit, and what the buffers of two sockets hold.
    expect(sent).toBeLessThan(20_000_000);
  });

  test('leaves the connection of a request that was read open', async () => {
    const client = await open(head('POST', '/api/articles', JSON_TYPE, 'Content-Length: 2') + '{}');
    await until(() => client.received().includes('\r\n\r\n'));
    expect(client.received()).not.toMatch(/^connection: close\r$/im);
  });
});

interface Authentication {
  authenticate(...args: unknown[]): Promise<unknown>;
}

describe('clients that only hold connections', () => {
  const BEGUN = 'GET /api/articles HTTP/1.1\r\nHost: localhost\r\nX-Slow: ';

  test.each([
    ['with nothing sent', ''],
    ['with headers that never end', BEGUN],
    ['after a response', head('GET', '/_health')],
    ['with a body that never ends', head('POST', '/api/articles', JSON_TYPE, 'Content-Length: 9')],
  ])('%s keep no others out', async (_what, beginning) => {
    const holding: Client[] = [];
    for (let count = 0; count < 3 * MAX_CONNECTIONS; count += 1)
      holding.push(await open(beginning));

    expect((await app.get('/api/site')).status).toBe(200);

    await until(() => holding.filter(({ isClosed }) => !isClosed()).length < MAX_CONNECTIONS);
  });

  test('do not take the connection of a request that is being answered', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const auth = app.strapi.get<Authentication>('auth');
    const authenticate = auth.authenticate.bind(auth);
    const spy = jest.spyOn(auth, 'authenticate').mockImplementationOnce(async (...args) => {
      await held;
      return authenticate(...args);
    });
    const answered = app.get('/api/authors', { headers: { Authorization: 'Bearer none' } });
    await until(() => spy.mock.calls.length > 0);
    for (let count = 0; count < 2 * MAX_CONNECTIONS; count += 1) await open(BEGUN);

    release();

    expect((await answered).status).toBe(401);
    spy.mockRestore();
  });
});

test('a slow upload keeps nobody waiting', async () => {
  const slow = await open(head('POST', '/api/articles', JSON_TYPE, 'Content-Length: 50000') + '{"');
  for (let count = 0; count < 5; count += 1) {
    slow.socket.write(' ');
    expect((await app.get('/api/site')).status).toBe(200);
    expect((await app.post('/api/articles', { data: {} })).status).toBe(403);
  }
  expect(slow.isClosed()).toBe(false);
});

test('the timeouts of the settings are those of the server', () => {
  const { headersTimeout, requestTimeout, keepAliveTimeout, timeout } =
    app.strapi.server.httpServer;
  expect({ headersTimeout, requestTimeout, keepAliveTimeout, timeout }).toEqual({
    headersTimeout: 20_000,
    requestTimeout: 600_000,
    keepAliveTimeout: 65_000,
    timeout: 120_000,
  });
});
