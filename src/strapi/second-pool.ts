import type { Core } from '@strapi/strapi';
import type { PgClient } from './knex-connections';

interface NewConnection {
  query(sql: string, done: (error: Error | null) => void): void;
}

type AfterCreate = (
  connection: NewConnection,
  done: (error: Error | null, connection: NewConnection) => void,
) => void;

/** A client of Knex with a pool of its own. */
export interface PoolClient extends PgClient {
  config: { pool: { max: number; afterCreate: AfterCreate } };
  destroy(): Promise<void>;
}

const opened = new WeakMap<Core.Strapi, Set<PoolClient>>();

/** The pools that `openSecondPool` has opened. */
export const secondPools = (strapi: Core.Strapi): ReadonlySet<PoolClient> =>
  opened.get(strapi) ?? new Set();

/**
 * Opens another PostgreSQL pool with the settings of Strapi's. Strapi has one pool and no option for
 * a second one. The new pool runs the same `afterCreate` on each connection, which Strapi combines
 * from its own and that of `config/database.ts` (`@strapi/database/dist/connection.js`). Knex does
 * not document `client.config` and the client's constructor (`knex/lib/client.js`).
 *
 * @param share the size of the pool, as a share of Strapi's
 * @param timeoutMs milliseconds after which PostgreSQL cancels a statement; 0 for the server's limit
 */
export function openSecondPool(
  strapi: Core.Strapi,
  { share, timeoutMs }: { share: number; timeoutMs: number },
): PoolClient {
  const { config, constructor } = strapi.db.connection.client as PoolClient;
  const Client = constructor as new (config: object) => PoolClient;
  const prepare = config.pool.afterCreate;
  const max = Math.max(1, Math.ceil(config.pool.max * share));
  const afterCreate: AfterCreate = (connection, done) => {
    prepare(connection, (failure, prepared) => {
      if (failure || timeoutMs === 0) {
        done(failure, prepared);
        return;
      }
      // PgBouncer refuses the timeout as a connection parameter.
      prepared.query(`set statement_timeout = ${String(timeoutMs)}`, (error) => {
        done(error, prepared);
      });
    });
  };
  const pool = new Client({ ...config, pool: { ...config.pool, min: 0, max, afterCreate } });
  opened.set(strapi, new Set([...secondPools(strapi), pool]));
  return pool;
}
