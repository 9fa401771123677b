import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { routePatterns } from '../../strapi';
import { clientAddress } from '../client-addresses';
import { isHit, requestIdOf, routeNameOf } from '../requests';
import { loggedAddress } from './logged-address';
import { clientNames } from './logged-client';
import { logSettings } from './settings';

/** Probes and scrapes come every few seconds. */
const PROBES: ReadonlySet<string> = new Set(['/_health', '/_ready', '/_metrics']);

const proxies = z.int().min(0);

/**
 * Writes a line per request when its response has ended, at the level `http`. By default, these have
 * none: hits of the cache, requests that a rate limit refuses, which may be a flood, and probes that
 * succeed. Call it in `register`.
 */
export function registerAccessLog(strapi: Core.Strapi): void {
  const { requests } = logSettings(strapi);
  if (requests === 'off' || !strapi.log.isLevelEnabled('http')) return;
  const writesAll = requests === 'all';
  const server = strapi.server.httpServer;
  // Not before: delivery replaces the listeners of requests while the application starts.
  server.once('listening', () => {
    const write = lineWriter(strapi);
    let begun = 0;
    server.prependListener('request', () => {
      begun = performance.now();
    });
    server.on('request', (request, response) => {
      const start = begun;
      const { url = '' } = request;
      const end = () => {
        if (writesAll || !isSpared(url, response)) write(request, response, { url, start });
      };
      if (response.writableEnded) end();
      else response.once('close', end);
    });
  });
}

function isSpared(url: string, response: ServerResponse): boolean {
  if (isHit(response) || response.statusCode === 429) return true;
  return response.statusCode < 400 && PROBES.has(url);
}

function lineWriter(strapi: Core.Strapi) {
  const routeOf = routePatterns(strapi);
  const nameOf = clientNames(strapi);
  const trusted = proxies.parse(strapi.config.get('server.proxy.maxIpsCount'));
  return (
    request: IncomingMessage,
    response: ServerResponse,
    { url, start }: { url: string; start: number },
  ): void => {
    const { method = '', headers, socket } = request;
    const forwardedFor = headers['x-forwarded-for']?.toString();
    const address = clientAddress(trusted, socket.remoteAddress, forwardedFor);
    const route = routeNameOf(response) || routeOf(method, url);
    strapi.log.http('Request ended.', {
      method,
      path: loggedAddress(url),
      ...(route !== '' && { route }),
      // Without a status, the client left before the response.
      ...(response.headersSent && { status: response.statusCode }),
      durationMs: Math.round((performance.now() - start) * 10) / 10,
      ...(isHit(response) && { cache: 'hit' }),
      ...(!response.writableFinished && { aborted: true }),
      client: address === undefined ? undefined : nameOf(address),
      request_id: requestIdOf(request),
    });
  };
}
