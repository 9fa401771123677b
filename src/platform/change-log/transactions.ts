import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../strapi';
import { acquireWriteLock } from '../database';
import { PendingWrites } from './pending';

/** A transaction and its writes that are not in the log yet. */
export interface Writing {
  trx: Transaction;
  pending: PendingWrites;
}

const pendingOf = new WeakMap<Transaction, PendingWrites>();

/** The pending writes of a transaction. */
export function writingOf(trx: Transaction): Writing {
  const pending = pendingOf.get(trx) ?? new PendingWrites();
  pendingOf.set(trx, pending);
  return { trx, pending };
}

/**
 * Runs a write in the current transaction, or in the one that the statement names, or in a new one.
 *
 * @param byHand the transaction that Strapi's own code passed to the statement
 */
export async function inWriteTransaction<T>(
  strapi: Core.Strapi,
  byHand: Transaction | null,
  write: (writing: Writing) => Promise<T>,
): Promise<T> {
  if (byHand !== null && !strapi.db.inTransaction()) return write(writingOf(byHand));
  const isOwn = !strapi.db.inTransaction();
  return await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
    if (isOwn) await acquireWriteLock(strapi);
    return await write(writingOf(trx));
  });
}
