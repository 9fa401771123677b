import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import createKnex from 'knex';

/** What Knex needs of a connection of better-sqlite3. */
export interface ReadingConnection {
  readonly isOpen: boolean;
  prepare(sql: string): { reader: boolean; all(bindings: unknown[]): unknown };
  close(): Promise<void>;
}

/** A pool of connections that read the database of Strapi. */
export interface ReadingPool {
  /** Runs a read in a transaction of the pool. Every statement of Strapi inside joins it. */
  transaction<T>(read: () => Promise<T>): Promise<T>;
  destroy(): Promise<void>;
}

interface Client {
  config: object;
  acquireConnection(): Promise<unknown>;
  emit(event: string, ...values: unknown[]): void;
}

type Database = Core.Strapi['db'];

/** GraphQL responds at the first error. Its other resolvers go on, and must not read elsewhere. */
class ReadEndedError extends Error {
  override name = 'ReadEndedError';
  constructor() {
    super('The read to which this statement belongs has ended.');
  }
}

/**
 * The read to which a statement belongs. All pools share one storage: every promise of the process
 * carries the values of all that are in use.
 */
const scopes = new AsyncLocalStorage<{ hasEnded: boolean }>();

const EVENTS = ['query', 'query-response', 'query-error'] as const;

/**
 * Opens a pool of connections beside Strapi's one connection of SQLite. Listeners of Strapi's
 * statements also get those of this pool.
 *
 * Relies on `knex/lib/dialects/better-sqlite3/index.js`, which awaits the result of `all`, on the
 * methods of `knex/lib/client.js` by which a pool opens, checks and closes connections, and on
 * `knex/lib/execution/transaction.js`, which makes the client of a transaction from the class of the
 * client. Relies on `transaction` of `@strapi/database/dist/index.js`: it begins a transaction of
 * `this.connection`, and puts it where every statement of Strapi looks for one.
 *
 * @param open opens a connection
 * @param max the number of connections. One of them stays open.
 */
export function openReadingPool(
  { db }: Core.Strapi,
  { open, max }: { open: () => Promise<ReadingConnection>; max: number },
): ReadingPool {
  const main = db.connection.client as Client;
  const SqliteClient = main.constructor as new (config: object) => Client;

  class ReadingClient extends SqliteClient {
    acquireRawConnection() {
      return open();
    }
    destroyRawConnection(connection: ReadingConnection) {
      return connection.close();
    }
    validateConnection(connection: ReadingConnection) {
      return connection.isOpen;
    }
    override async acquireConnection() {
      try {
        return await super.acquireConnection();
      } catch (error) {
        // It is an error of no statement.
        main.emit('query-error', error);
        throw error;
      }
    }
  }

  const connection = createKnex({
    ...main.config,
    // The type of a client of Knex has all that it inherits.
    client: ReadingClient as never,
    pool: { min: 1, max },
  });
  for (const event of EVENTS) {
    connection.on(event, (...values: unknown[]) => {
      main.emit(event, ...values);
    });
  }
  const acquire = main.acquireConnection.bind(main);
  main.acquireConnection = () =>
    scopes.getStore()?.hasEnded === true ? Promise.reject(new ReadEndedError()) : acquire();
  const prototype = Object.getPrototypeOf(db) as Pick<Database, 'transaction'>;
  const beside = Object.create(db, { connection: { value: connection } }) as Database;
  return {
    async transaction<T>(read: () => Promise<T>) {
      const scope = { hasEnded: false };
      try {
        const result: unknown = await scopes.run(scope, () =>
          prototype.transaction.call(beside, read),
        );
        return result as T;
      } finally {
        scope.hasEnded = true;
      }
    },
    destroy: () => connection.destroy(),
  };
}
