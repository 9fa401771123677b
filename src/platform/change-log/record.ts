import type { Core } from '@strapi/strapi';
import type { Change } from './change';
import { isWatched, noteDocumentCalls } from './document-calls';
import { tellFirstFault } from './first-fault';
import { flush } from './flush';
import { modelOf } from './models';
import { recordRelations } from './record-relations';
import { recordRows } from './record-rows';
import { withCurrentRow } from './current-row';
import { stateOf } from './state';
import { hookTransactions, inWriteTransaction } from './transactions';

/**
 * Records every write to content, by every path, in the content's own transaction. Call it in
 * `register`, before the first write and before other document middlewares.
 */
export function registerChangeLog(strapi: Core.Strapi): void {
  const state = stateOf(strapi);
  hookTransactions(strapi, {
    async beforeCommit(writing) {
      const changes: Change[] = [];
      // A listener that writes content itself makes further changes of the same transaction.
      for (
        let some = await flush(strapi, writing);
        some.length > 0;
        some = await flush(strapi, writing)
      ) {
        for (const change of some) changes.push(change);
        for (const listener of state.committing) await listener(some);
      }
      return changes;
    },
    afterCommit(changes) {
      for (const listener of state.committed) {
        try {
          listener(changes);
        } catch (cause) {
          // The write has succeeded and must be answered so.
          strapi.log.error('A listener to committed changes failed.', {
            cursors: changes.map(({ cursor }) => cursor),
            error: cause,
          });
        }
      }
      state.pulse?.wake();
    },
  });
  tellFirstFault(strapi);
  recordRows(strapi);
  recordRelations(strapi);
  wrapWrites(strapi);
  noteDocumentCalls(strapi);
}

/**
 * Makes each write of `strapi.db.query` one transaction where it would be several statements of
 * their own: the row, its relations, and now its change.
 */
function wrapWrites(strapi: Core.Strapi): void {
  const { db } = strapi;
  const { entityManager } = db;
  type Write<T> = (uid: string, params: Parameters<typeof entityManager.create>[1]) => Promise<T>;
  const inTransaction =
    <T>(write: Write<T>): Write<T> =>
    async (uid, params) => {
      if (!isWatched(modelOf(strapi, uid))) return write(uid, params);
      const run = () => withCurrentRow(() => write(uid, params));
      if (db.inTransaction()) return run();
      return await inWriteTransaction(strapi, null, run);
    };
  entityManager.create = inTransaction(entityManager.create.bind(entityManager));
  entityManager.createMany = inTransaction(entityManager.createMany.bind(entityManager));
  entityManager.update = inTransaction(entityManager.update.bind(entityManager));
  entityManager.updateMany = inTransaction(entityManager.updateMany.bind(entityManager));
  entityManager.delete = inTransaction(entityManager.delete.bind(entityManager));
  entityManager.deleteMany = inTransaction(entityManager.deleteMany.bind(entityManager));
}

/**
 * Tells of the changes of this process: after their commit, before whoever wrote is answered.
 *
 * @returns a function that ends it
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
 * Runs inside a transaction, just before its commit, with its changes; what throws there undoes the
 * transaction. Other commits wait meanwhile, so it should be short, and must not wait for rows that
 * another transaction may hold.
 *
 * @returns a function that ends it
 */
export function beforeCommit(
  strapi: Core.Strapi,
  listener: (changes: readonly Change[]) => Promise<void>,
): () => void {
  const { committing } = stateOf(strapi);
  committing.add(listener);
  return () => void committing.delete(listener);
}
