import { connect, createServer, type Server, type Socket } from 'node:net';
import type { TestApplication } from '../app/application';

/** A server at an address that stays while the application behind it stops and starts. */
export interface SteadyAddress {
  readonly address: string;
  /** Breaks all connections and refuses further ones, as while the application is stopped. */
  cut(): void;
  /** Passes connections on again. */
  join(): void;
}

/** Passes connections on to the application, which gets another port at each start. */
export function useSteadyAddress(app: TestApplication): SteadyAddress {
  let server: Server | undefined;
  const open = new Set<Socket>();
  let isCut = false;

  beforeAll(async () => {
    server = createServer((client) => {
      if (isCut) {
        client.destroy();
        return;
      }
      const upstream = connect(Number(new URL(app.address).port), '127.0.0.1');
      for (const [one, other] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        open.add(one);
        one.on('close', () => {
          open.delete(one);
          other.destroy();
        });
        one.on('error', () => other.destroy());
        one.pipe(other);
      }
    });
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  });
  afterAll(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((done) => server?.close(done));
  });

  return {
    cut() {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    join() {
      isCut = false;
    },
    get address() {
      const address = server?.address();
      if (typeof address !== 'object' || address === null) throw new Error('It does not listen.');
      return `http://127.0.0.1:${String(address.port)}`;
    },
  };
}
