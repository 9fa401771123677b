import type { Core } from '@strapi/strapi';
import type { Transaction } from './transactions';

/** PostgreSQL refuses a statement because an earlier one of its transaction failed. */
const ABORTED = '25P02';

type Callback = (running: { trx: Transaction }) => unknown;

/**
 * Makes a failed transaction reject with the error of the statement that failed first. Strapi cleans
 * up after a failed relation by a further statement. PostgreSQL refuses that one in a failed
 * transaction, and its error would hide the violated foreign key.
 *
 * Relies on `@strapi/database/dist/entity-manager/index.js`: `create` deletes its row in the `catch`
 * of its relations, without a savepoint.
 */
export function reportFirstFault(strapi: Core.Strapi): void {
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
