import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { OpenSockets } from './open-sockets';

/** Larger than what the operating system buffers for both ends of a connection. */
const LARGE = 64_000_000;
/** No test waits for it. */
const LONG_MS = 60_000;

let server: Server;
let sockets: OpenSockets;

async function serve(listener: RequestListener): Promise<void> {
  server = createServer(listener);
  sockets = new OpenSockets(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function connected(): Promise<Socket> {
  const { port } = server.address() as AddressInfo;
  const accepted = once(server, 'connection');
  const socket = connect(port, '127.0.0.1');
  await accepted;
  return socket;
}

const ask = (socket: Socket) => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');

test('a response that a slow client has yet to receive is not cut', async () => {
  await serve((_request, response) => response.end(Buffer.alloc(LARGE)));
  const socket = await connected();
  ask(socket);
  await once(socket, 'data');
  socket.pause();
  const closing = sockets.close(LONG_MS);
  // Two looks for idle connections.
  await new Promise((done) => setTimeout(done, 120));
  let received = 0;
  socket.on('data', (chunk: Buffer) => (received += chunk.length));
  const ended = once(socket, 'close');
  socket.resume();
  await ended;
  // Without what came before the pause.
  expect(received).toBeGreaterThan(LARGE / 2);
  expect(await closing).toBe(0);
});

test('connections without a request are closed at once', async () => {
  await serve((_request, response) => response.end('done'));
  const [unused, kept] = [await connected(), await connected()];
  ask(kept);
  await once(kept, 'data');
  const closed = [once(unused, 'close'), once(kept, 'close')];
  expect(await sockets.close(LONG_MS)).toBe(0);
  await Promise.all(closed);
});

test('the response to a request under way says that its connection ends', async () => {
  let respond: () => void = () => undefined;
  const asked = new Promise<void>((arrived) => {
    void serve((_request, response) => {
      respond = () => response.end('done');
      arrived();
    });
  });
  await new Promise((done) => setImmediate(done));
  const socket = await connected();
  ask(socket);
  await asked;
  sockets.refuseReuse();
  respond();
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  expect(chunk.toString()).toContain('Connection: close');
});

test('what does not end in time is counted', async () => {
  await serve(() => undefined);
  const socket = await connected();
  const requested = once(server, 'request');
  ask(socket);
  await requested;
  expect(await sockets.close(1)).toBe(1);
  socket.destroy();
});
