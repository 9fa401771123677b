import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

type Database = Core.Strapi['db'];

/** A transaction of Knex. */
export type Transaction = Database['connection'] & { isCompleted(): boolean };

/** What Strapi passes to the callback of a transaction. */
interface Running {
  trx: Transaction;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

type Callback = (running: Running) => unknown;

/** @typeParam T what `beforeCommit` hands to `afterCommit` */
export interface TransactionHooks<T> {
  /** Runs inside the transaction, before its commit. An error rolls the transaction back. */
  beforeCommit(trx: Transaction): Promise<T>;
  /** Runs after the commit and before the writer gets its result. */
  afterCommit(result: T): void;
}

/**
 * Runs hooks around the commit of every outermost transaction of Strapi's database layer. Replaces
 * `strapi.db.transaction`, because its own `onCommit` runs after the commit, too late to write.
 *
 * Each of these transactions starts in a new turn of the event loop. The driver of SQLite runs
 * statements synchronously, so a loop of writes would otherwise never let a request through.
 *
 * Relies on `@strapi/database/dist/index.js`: every transaction of Strapi starts in
 * `Database.transaction`, which commits by `commit` of the callback's argument or by itself, and does
 * nothing on a transaction that is completed.
 */
export function hookTransactions<T>(strapi: Core.Strapi, hooks: TransactionHooks<T>): void {
  const { db } = strapi;
  const original = db.transaction.bind(db);

  const run = async (callback: Callback): Promise<unknown> => {
    if (db.inTransaction()) return original(callback);
    await nextTurn();
    return original(async (running: Running) => {
      const commit = async () => {
        if (running.trx.isCompleted()) return;
        const result = await hooks.beforeCommit(running.trx);
        await running.commit();
        hooks.afterCommit(result);
      };
      const result = await callback({ ...running, commit });
      await commit();
      return result;
    });
  };

  const replacement = (callback?: Callback): Promise<unknown> => {
    if (callback !== undefined) return run(callback);
    return db.inTransaction() ? original() : openTransaction(run);
  };
  db.transaction = replacement as Database['transaction'];
}

/**
 * Opens a transaction that its caller commits or rolls back by hand. Its callback waits for that, so
 * that the hooks run inside the transaction.
 */
async function openTransaction(run: (callback: Callback) => Promise<unknown>) {
  let settle: (end: 'commit' | 'rollback') => void = () => undefined;
  const settled = new Promise<'commit' | 'rollback'>((resolve) => (settle = resolve));
  let ended = false;
  let opened: (trx: Transaction) => void = () => undefined;
  const trx = new Promise<Transaction>((resolve) => (opened = resolve));

  const whole = run(async (running) => {
    opened(running.trx);
    if ((await settled) === 'rollback') await running.rollback();
  });
  const end = async (how: 'commit' | 'rollback') => {
    // Strapi's own code rolls back after a failed commit, when nothing is left to do.
    if (ended) return;
    ended = true;
    settle(how);
    await whole;
  };
  const open = await Promise.race([trx, whole.then(() => trx)]);
  return { get: () => open, commit: () => end('commit'), rollback: () => end('rollback') };
}
