import type { Core } from '@strapi/strapi';
import { retire, type Connection } from './connections';
import { secondPools } from './second-pool';

interface Pool {
  used: readonly { resource: Connection }[];
  free: readonly { resource: Connection }[];
}

/**
 * Closes every connection to the database, of Strapi's pool and of those beside it. Their statements
 * fail at once, and the pools open new connections when they are asked for some.
 *
 * Relies on the lists `used` and `free` of `tarn/dist/Pool.js`, and on `end()` of `pg/lib/client.js`,
 * which destroys the socket of a client with a running statement.
 *
 * @returns the number of connections
 */
export function closePooledConnections(strapi: Core.Strapi, reason: Error): number {
  const main = strapi.db.connection.client as { pool?: Pool };
  const beside = [...secondPools(strapi)] as { pool?: Pool }[];
  let count = 0;
  for (const { pool } of [main, ...beside]) {
    for (const { resource } of [...(pool?.used ?? []), ...(pool?.free ?? [])]) {
      retire(resource, reason);
      count += 1;
    }
  }
  return count;
}
