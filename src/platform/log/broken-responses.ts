import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { onResponseError } from '../../strapi';
import { loggedAddress } from './logged-address';

/** Node's codes of a client that leaves or is too slow, which is no fault of the server. */
const OF_CLIENTS =
  /^(?:ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ECANCELED|ERR_HTTP_REQUEST_TIMEOUT|ERR_STREAM_(?:PREMATURE_CLOSE|DESTROYED|UNABLE_TO_PIPE)|HPE_\w+)$/;

const details = z
  .object({ code: z.string().optional().catch(undefined), expose: z.boolean().optional() })
  .catch({});

/**
 * Logs errors of responses that nobody handled, such as a file that cannot be read. Koa would print the
 * stack of each, also of clients that are too slow (`koa/lib/application.js`).
 */
export function logBrokenResponses(strapi: Core.Strapi): void {
  onResponseError(strapi, (error, ctx) => {
    const { code = '', expose } = details.parse(error);
    if (expose === true) return;
    const request = ctx && { method: ctx.method, path: loggedAddress(ctx.url) };
    if (OF_CLIENTS.test(code)) {
      strapi.log.debug('A client left before the end of its response.', { code, ...request });
    } else strapi.log.error('Sending a response failed.', { error, ...request });
  });
}
