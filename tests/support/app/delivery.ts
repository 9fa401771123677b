import { request as send, type IncomingHttpHeaders } from 'node:http';
import { resolve } from 'node:path';
import type { TestApplication } from './application';

/** An answer byte by byte, as it came over the wire. */
export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

interface RawOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Sends a request with exactly these headers. */
export type Raw = (path: string, options?: RawOptions) => Promise<RawAnswer>;

export const rawOf =
  (app: { readonly address: string }): Raw =>
  (path, options) =>
    raw(`${app.address}${path}`, options);

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

/** A cookie of the application's own: delivery leaves the request to the framework. */
export const PAST_DELIVERY = { Cookie: 'strapi_admin_refresh=none' };

/** What `Cache-Status` says of the answer. */
export const statusOf = ({ headers }: RawAnswer): string => String(headers['cache-status']);

/** Delivery's own count of its cached responses. */
export function usageOf({ strapi }: TestApplication): { bytes: number; answers: number } {
  const compiled = resolve(__dirname, '../../../dist/src/features/delivery');
  const { deliveryUsage } = testHost.require(
    compiled,
  ) as typeof import('../../../src/features/delivery');
  return deliveryUsage(strapi);
}

/** Invalidates every cached response by an irrelevant change to the permissions of the public role. */
export async function purgeEverything({ strapi }: TestApplication): Promise<void> {
  const roles = strapi.db.query('plugin::users-permissions.role');
  await roles.update({
    where: { type: 'public' },
    data: { description: `At ${String(Date.now())}` },
  });
}
