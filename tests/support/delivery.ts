import { request as send, type IncomingHttpHeaders } from 'node:http';
import { resolve } from 'node:path';
import { useApplication, type TestApplication } from './application';

type DeliveryModule = typeof import('../../src/delivery');
type Delivery = ReturnType<DeliveryModule['createDelivery']>;
type Change = Parameters<Delivery['purge']>[0][number];

/** An answer byte by byte, as it came over the wire. */
export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

export interface DeliveredApplication {
  app: TestApplication;
  readonly delivery: Delivery;
  /** Tells delivery of writes, as the change log does. */
  written: (...changes: Change[]) => void;
  /** A request with exactly these headers. */
  raw: (path: string, options?: RawOptions) => Promise<RawAnswer>;
}

interface RawOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** The application with delivery in front of it, fed by the tests instead of the change log. */
export function useDelivery(env: Record<string, string> = {}): DeliveredApplication {
  const app = useApplication(env);
  let delivery: Delivery | undefined;
  const started = (): Delivery => {
    if (delivery === undefined) throw new Error('Delivery has not started.');
    return delivery;
  };

  beforeAll(() => {
    const compiled = resolve(__dirname, '../../dist/src/delivery');
    const { createDelivery } = testHost.require(compiled) as DeliveryModule;
    delivery = createDelivery(app.strapi);
    delivery.attach(app.strapi.server.httpServer);
  });
  afterAll(() => delivery?.stop());

  return {
    app,
    get delivery() {
      return started();
    },
    written: (...changes) => {
      started().purge(changes);
    },
    raw: (path, options) => raw(`${app.address}${path}`, options),
  };
}

function raw(address: string, { method = 'GET', headers = {}, body }: RawOptions = {}) {
  return new Promise<RawAnswer>((done, fail) => {
    const request = send(address, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () => {
        const whole = Buffer.concat(chunks);
        const { statusCode: status = 0, headers: received } = response;
        done({ status, headers: received, body: whole, text: whole.toString() });
      });
    });
    request.on('error', fail);
    request.end(body);
  });
}

/** What `Cache-Status` says of the answer. */
export const statusOf = ({ headers }: RawAnswer): string => String(headers['cache-status']);

export const ARTICLE_UID = 'api::article.article';
