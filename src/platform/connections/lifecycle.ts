import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { connectionsWithin, processLimits } from './descriptors';
import { boundConnections } from './open-connections';

const settings = z.object({
  idleTimeout: z.number().min(0),
  maxConnections: z.int().min(1).nullable(),
});

const releases = new WeakMap<Core.Strapi, () => void>();
const MINUTE = 60_000;

/** Sets the limits of the server's connections for which Node has no option. */
export function limitConnections(strapi: Core.Strapi): void {
  const { idleTimeout, maxConnections } = settings.parse(strapi.config.get('server.http'));
  const { httpServer } = strapi.server;
  // Vite reloads the panel of a developer when its connection is closed.
  httpServer.timeout = strapi.config.get('autoReload') === true ? 0 : idleTimeout;
  const most = maxConnections ?? connectionsWithin(processLimits());
  releases.set(strapi, boundConnections(httpServer, most, logClosed(strapi, most)));
}

export function releaseConnections(strapi: Core.Strapi): void {
  releases.get(strapi)?.();
  releases.delete(strapi);
}

/** Logs once a minute, so that a flood of connections does not become a flood of lines. */
function logClosed(strapi: Core.Strapi, most: number): () => void {
  let loggedAt = 0;
  let count = 0;
  return () => {
    count += 1;
    const now = Date.now();
    if (now - loggedAt < MINUTE) return;
    loggedAt = now;
    strapi.log.warn('Connections: too many were open; idle ones were closed.', { most, count });
    count = 0;
  };
}
