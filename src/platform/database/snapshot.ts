import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { isPostgres } from './dialect';
import type { Knex } from './sql';

/** What Strapi hands to the callback of a transaction. */
interface Running {
  trx: Knex;
  rollback: () => Promise<void>;
}

/** The first statement that failed in the snapshot of a request. */
const faults = new WeakMap<IncomingMessage, unknown>();

/**
 * Lets everything that `read` reads come from one snapshot of the database: a read only transaction,
 * on PostgreSQL of the isolation level REPEATABLE READ, whose snapshot is that of its first statement.
 * Without it a publish between two statements, which deletes the published row and inserts another,
 * leaves an article without what hangs on it.
 *
 * Holds one connection until `read` is done. All statements inside must join the transaction, as
 * Strapi's and `withKnex` do: one that waited for another connection of the pool could wait for ever.
 * A `read` inside of another transaction joins that one.
 *
 * @param timeoutMs on PostgreSQL, after which the server cancels a statement; 0 for its own limit
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
    // Both in one message, which PostgreSQL takes as long as there are no parameters.
    await trx.raw(`set transaction isolation level repeatable read, read only${limit}`);
    rememberFault(strapi, trx);
    const result = await read();
    // Nothing was written. A COMMIT would complain where a part of a GraphQL query has failed.
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
 * The error to answer with for an error of the current request: where a statement was refused only
 * because an earlier one of the same snapshot had failed, that of the earlier one.
 */
export function abortingFault(strapi: Core.Strapi, error: unknown): unknown {
  const isConsequence =
    error instanceof Error && 'code' in error && error.code === IN_FAILED_TRANSACTION;
  const request = strapi.requestContext.get()?.req;
  if (!isConsequence || request === undefined) return error;
  return faults.get(request) ?? error;
}
