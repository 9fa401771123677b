import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A received request. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  text: string;
  body: Record<string, unknown>;
}

/** How a receiver responds: with a status, or by a function. */
type Responder = number | ((response: ServerResponse, received: Received) => void);

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** Responses by path; 200 for any other path. */
  readonly answers: Map<string, Responder>;
  clear(): void;
  close(): Promise<void>;
}

/** Pings of a WebSub hub are forms. */
const parsed = (text: string, type = ''): Record<string, unknown> =>
  type.startsWith('application/x-www-form-urlencoded')
    ? Object.fromEntries(new URLSearchParams(text))
    : ((text === '' ? {} : JSON.parse(text)) as Record<string, unknown>);

/** Starts a receiver of webhooks on a free port. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers = new Map<string, Responder>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const path = request.url ?? '/';
      const one = {
        path,
        headers: request.headers,
        text,
        body: parsed(text, request.headers['content-type']),
      };
      received.push(one);
      const answer = answers.get(path) ?? 200;
      if (typeof answer === 'number') response.writeHead(answer).end('noted');
      else answer(response, one);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    received,
    answers,
    clear() {
      received.length = 0;
      answers.clear();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
