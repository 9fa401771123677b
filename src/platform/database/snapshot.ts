import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { isPostgres } from './dialect';
import type { Knex } from './sql';

/** What Strapi passes to the callback of a transaction. */
interface Running {
  trx: Knex;
  rollback: () => Promise<void>;
}

/** The first statement that failed in the snapshot of a request. */
const faults = new WeakMap<IncomingMessage, unknown>();

/**
 * Runs `read` on one snapshot of the database: a read-only transaction, which on PostgreSQL has the
 * isolation level REPEATABLE READ. Without it, a publish between two statements would delete the
 * published row and insert another, and an article would lose its relations and components.
 *
 * Uses one connection until `read` ends. All statements inside must join the transaction, as those of
 * Strapi and `withKnex` do. A statement that waits for another connection of the pool may deadlock.
 * Inside another transaction, `read` joins that one.
 *
 * @param timeoutMs statement timeout on PostgreSQL in milliseconds; 0 for the server's own limit
 */
export async function readInSnapshot<T>(
  strapi: Core.Strapi,
  read: () => Promise<T>,
  timeoutMs = 0,
): Promise<T> {
  if (strapi.db.inTransaction()) return read();
  return await strapi.db.transaction(async ({ trx, rollback }: Running) => {
    if (!isPostgres(strapi)) return read();
    const limit = timeoutMs === 0 ? '' : `; set local statement_timeout = ${String(timeoutMs)}`;
    // One message for both: PostgreSQL accepts several statements if there are no parameters.
    await trx.raw(`set transaction isolation level repeatable read, read only${limit}`);
    rememberFault(strapi, trx);
    const result = await read();
    // Nothing was written. A COMMIT would reject if a part of a GraphQL query has failed.
    await rollback();
    return result;
  });
}

function rememberFault(strapi: Core.Strapi, trx: Knex): void {
  const request = strapi.requestContext.get()?.req;
  if (request === undefined) return;
  trx.on('query-error', (error: unknown) => {
    if (!faults.has(request)) faults.set(request, error);
  });
}

/** PostgreSQL's in_failed_sql_transaction: every statement after the one that failed. */
const IN_FAILED_TRANSACTION = '25P02';

/**
 * Finds the cause of an error of the current request. If PostgreSQL refused a statement because an
 * earlier one of the same snapshot had failed, the cause is the error of the earlier one.
 */
export function abortingFault(strapi: Core.Strapi, error: unknown): unknown {
  const isConsequence =
    error instanceof Error && 'code' in error && error.code === IN_FAILED_TRANSACTION;
  const request = strapi.requestContext.get()?.req;
  if (!isConsequence || request === undefined) return error;
  return faults.get(request) ?? error;
}
