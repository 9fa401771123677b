import type { Core } from '@strapi/strapi';
import { hookTransactions, replaceRowWrites, reportFirstFault } from '../../strapi';
import type { Change, PendingChange } from './change';
import { isWatched, noteDocumentCalls } from './document-calls';
import { modelOf } from './models';
import { recordRelations } from './record-relations';
import { recordRows } from './record-rows';
import { withCurrentRow } from './current-row';
import { append } from './log';
import { stateOf, type CommitListener, type WriteLogged } from './state';
import { takeChanges } from './take-changes';
import { inWriteTransaction, writingOf, type Writing } from './transactions';

/**
 * Records every write to content, by every path, in the content's own transaction. Call it in
 * `register`, before the first write and before other document middlewares.
 */
export function registerChangeLog(strapi: Core.Strapi): void {
  const state = stateOf(strapi);
  hookTransactions(strapi, {
    beforeCommit: (trx) => logChanges(strapi, writingOf(trx)),
    afterCommit(changes) {
      if (changes.length === 0) return;
      for (const listener of state.committed) {
        try {
          listener(changes);
        } catch (cause) {
          // The write has succeeded, so it must not reject.
          strapi.log.error('A listener of committed changes failed.', {
            cursors: changes.map(({ cursor }) => cursor),
            error: cause,
          });
        }
      }
      state.polling?.wake();
    },
  });
  reportFirstFault(strapi);
  recordRows(strapi);
  recordRelations(strapi);
  wrapWrites(strapi);
  noteDocumentCalls(strapi);
}

/** Tells the listeners of a transaction's changes, then takes the log's lock and appends them. */
async function logChanges(strapi: Core.Strapi, writing: Writing): Promise<Change[]> {
  const all: Change[] = [];
  while (!writing.pending.isEmpty()) {
    const { changes, writes } = await announce(strapi, writing);
    if (changes.length === 0) continue;
    const logged = await append(strapi, writing.trx, changes);
    for (const change of logged) all.push(change);
    for (const { start, end, write } of writes) await write(logged.slice(start, end));
  }
  return all;
}

/** A listener's write, and the part of the transaction's changes that it was told of. */
interface PendingWrite {
  start: number;
  end: number;
  write: WriteLogged;
}

async function announce(strapi: Core.Strapi, writing: Writing) {
  const changes: PendingChange[] = [];
  const writes: PendingWrite[] = [];
  // A listener that writes content adds changes to the transaction, which are announced next.
  while (!writing.pending.isEmpty()) {
    const some = await takeChanges(strapi, writing);
    if (some.length === 0) continue;
    const start = changes.length;
    for (const change of some) changes.push(change);
    for (const listener of stateOf(strapi).committing) {
      const write = await listener(some);
      if (write !== null) writes.push({ start, end: changes.length, write });
    }
  }
  return { changes, writes };
}

/**
 * Makes each write of `strapi.db.query` one transaction, which would be several otherwise: for the
 * row, for its relations and for its change.
 */
function wrapWrites(strapi: Core.Strapi): void {
  replaceRowWrites(strapi, (uid, write) => {
    if (!isWatched(modelOf(strapi, uid))) return write();
    const run = () => withCurrentRow(write);
    return strapi.db.inTransaction() ? run() : inWriteTransaction(strapi, null, run);
  });
}

/**
 * Calls a listener with the changes of this process, after their commit and before the writer gets
 * its result.
 *
 * @returns a function that removes the listener
 */
export function onLocalCommit(
  strapi: Core.Strapi,
  listener: (changes: readonly Change[]) => void,
): () => void {
  const { committed } = stateOf(strapi);
  committed.add(listener);
  return () => void committed.delete(listener);
}

/**
 * Calls a listener inside each transaction, just before its commit, with its changes. An error of
 * the listener rolls the transaction back. Other transactions may commit meanwhile, and their
 * changes may come first in the log.
 *
 * @returns a function that removes the listener
 */
export const beforeCommit = (
  strapi: Core.Strapi,
  listener: (changes: readonly PendingChange[]) => Promise<void>,
): (() => void) =>
  writeInCommitOrder(strapi, async (changes) => {
    await listener(changes);
    return null;
  });

/** Whether the current transaction has already written a document. */
export const hasWritten = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<boolean> =>
  strapi.db.inTransaction() &&
  (await inWriteTransaction(strapi, null, ({ pending }) =>
    Promise.resolve(pending.includes(uid, documentId)),
  ));

/**
 * Lets a feature write in the order of the commits, and with the cursors of the changes.
 * `prepare` runs like a listener of `beforeCommit`. The function that it returns runs after the
 * changes are logged, while all other commits wait. It must be short, and must not wait for rows
 * that another transaction may hold.
 *
 * @param prepare returns `null` where there is nothing to write
 * @returns a function that removes the listener
 */
export function writeInCommitOrder(strapi: Core.Strapi, prepare: CommitListener): () => void {
  const { committing } = stateOf(strapi);
  committing.add(prepare);
  return () => void committing.delete(prepare);
}
