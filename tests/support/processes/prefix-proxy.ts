import { createServer, request, type Server } from 'node:http';

/** Whether a proxy passes the path of the public address on. */
export type PrefixMode = 'stripped' | 'kept';

/** A proxy that serves an application below a path of its own host. */
export interface PrefixProxy {
  /** Such as `http://127.0.0.1:41234/cms`. */
  readonly address: string;
  mode: PrefixMode;
  /** The application's own address. */
  target: string;
  close(): Promise<void>;
}

/** Starts a proxy on a free port. Requests outside of its path get 404. */
export async function startPrefixProxy(path: string): Promise<PrefixProxy> {
  const server: Server = createServer((asked, answer) => {
    const { url = '', method, headers } = asked;
    if (!url.startsWith(`${path}/`)) {
      answer.writeHead(404).end('Outside of the path.');
      return;
    }
    const passed = proxy.mode === 'kept' ? url : url.slice(path.length);
    const upstream = request(proxy.target + passed, { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    upstream.on('error', () => answer.writeHead(502).end());
    asked.pipe(upstream);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const bound = server.address();
  const port = typeof bound === 'object' ? (bound?.port ?? 0) : 0;
  const proxy: PrefixProxy = {
    address: `http://127.0.0.1:${String(port)}${path}`,
    mode: 'stripped',
    target: '',
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
  return proxy;
}
