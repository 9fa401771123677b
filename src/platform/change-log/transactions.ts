import type { Core } from '@strapi/strapi';
import { acquireWriteLock, type Knex } from '../database';
import type { Change } from './change';
import { PendingWrites } from './pending';

type Database = Core.Strapi['db'];

/** A transaction of Knex. */
export type Transaction = Knex & { isCompleted(): boolean };

/** What Strapi hands to the callback of a transaction. */
interface Running {
  trx: Transaction;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

type Callback = (running: Running) => unknown;

/** What the change log does with a transaction. */
export interface Hooks {
  /** In the transaction, before its commit. */
  beforeCommit(writing: Writing): Promise<Change[]>;
  /** After the commit, before whoever wrote is answered. */
  afterCommit(changes: readonly Change[]): void;
}

/** The transaction that a statement belongs to, and what it has written so far. */
export interface Writing {
  trx: Transaction;
  pending: PendingWrites;
}

const pendingOf = new WeakMap<Transaction, PendingWrites>();

function writingOf(trx: Transaction): Writing {
  const pending = pendingOf.get(trx) ?? new PendingWrites();
  pendingOf.set(trx, pending);
  return { trx, pending };
}

/**
 * Runs a write in its transaction: the current one, else the one that Strapi's own code holds by
 * hand and tells the statement, else one of its own.
 */
export async function inWriteTransaction<T>(
  strapi: Core.Strapi,
  byHand: Transaction | null,
  write: (writing: Writing) => Promise<T>,
): Promise<T> {
  if (byHand !== null && !strapi.db.inTransaction()) return write(writingOf(byHand));
  const isOwn = !strapi.db.inTransaction();
  return await strapi.db.transaction(async ({ trx }: Running) => {
    if (isOwn) await acquireWriteLock(strapi);
    return await write(writingOf(trx));
  });
}

/**
 * Lets every outermost transaction of Strapi's database layer log its changes before it commits.
 * Replaces `strapi.db.transaction`, because its own `onCommit` runs when it is too late to write.
 */
export function hookTransactions(strapi: Core.Strapi, hooks: Hooks): void {
  const { db } = strapi;
  const original = db.transaction.bind(db);

  const run = (callback: Callback): Promise<unknown> => {
    if (db.inTransaction()) return original(callback);
    return original(async (running: Running) => {
      const commit = async () => {
        if (running.trx.isCompleted()) return;
        const changes = await hooks.beforeCommit(writingOf(running.trx));
        await running.commit();
        if (changes.length > 0) hooks.afterCommit(changes);
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
 * A transaction that its caller commits or rolls back by hand. It is one with a callback that waits
 * for that, so that what runs before the commit finds itself inside the transaction.
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
    // Strapi's own code rolls back after a failed commit, which has nothing left to do.
    if (ended) return;
    ended = true;
    settle(how);
    await whole;
  };
  const open = await Promise.race([trx, whole.then(() => trx)]);
  return { get: () => open, commit: () => end('commit'), rollback: () => end('rollback') };
}
