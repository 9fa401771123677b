import type { Core } from '@strapi/strapi';

interface Client {
  acquireConnection(): Promise<unknown>;
}

/**
 * Calls `note` with each error of a statement of Strapi's connection pool, and of each attempt to get
 * a connection from it, in the asynchronous context of the code that asked. Call it in `register`.
 *
 * Relies on `knex/lib/execution/internal/query-executioner.js` and
 * `knex/lib/execution/transaction.js`, which emit `query-error`, and on `acquireConnection` of
 * `knex/lib/client.js`, through which every statement and transaction gets its connection.
 */
export function onDatabaseError(strapi: Core.Strapi, note: (error: unknown) => void): void {
  const client = strapi.db.connection.client as Client;
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = async () => {
    try {
      return await acquire();
    } catch (error) {
      note(error);
      throw error;
    }
  };
  strapi.db.connection.on('query-error', note);
}
