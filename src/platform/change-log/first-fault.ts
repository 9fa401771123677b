import type { Core } from '@strapi/strapi';
import type { Transaction } from './transactions';

/** PostgreSQL's "current transaction is aborted": some statement before this one has failed. */
const ABORTED = '25P02';

type Callback = (running: { trx: Transaction }) => unknown;

/**
 * Lets a failed transaction be told by the statement that failed first. Strapi cleans up after a
 * relation that failed by a further statement, which PostgreSQL refuses in a failed transaction, and
 * the refusal would hide that a foreign key was violated.
 */
export function tellFirstFault(strapi: Core.Strapi): void {
  const { db } = strapi;
  const original = db.transaction.bind(db) as (callback?: Callback) => Promise<unknown>;
  const run = (callback: Callback): Promise<unknown> => {
    if (db.inTransaction()) return original(callback);
    return original(async (running) => {
      let first: unknown;
      const note = (error: unknown) => {
        if (!isAborted(error)) first ??= error;
      };
      running.trx.on('query-error', note);
      try {
        return await callback(running);
      } catch (error) {
        throw isAborted(error) ? (first ?? error) : error;
      } finally {
        running.trx.off('query-error', note);
      }
    });
  };
  db.transaction = ((callback?: Callback) =>
    callback === undefined ? original() : run(callback)) as typeof db.transaction;
}

const isAborted = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === ABORTED;
