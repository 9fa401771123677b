import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { clearDocumentIdMap } from '../../strapi';
import { isWorthRetrying } from './failure';
import { linkedDocuments } from './linked';
import { lockDocuments } from './lock';
import { callDocuments, onDocumentWrites, type DocumentCall } from './on-documents';

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 10;

/**
 * Makes each write to our content types one transaction that all later document middlewares join,
 * and lets the writes of one document, and those that link to it, follow each other.
 *
 * Without the outer transaction a rule that runs after `next()` would run after the commit.
 * Without the locks two publishes of one article, each having read the same old published row,
 * leave two published rows behind: Strapi deletes the old row by its id and inserts another. And
 * whoever links to the old row meanwhile, as a comment or a tag does, loses the link or is refused
 * by the foreign key.
 *
 * A transaction that PostgreSQL ends for a deadlock or a conflict is run again from its beginning.
 */
export function registerWriteTransaction(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, (call, next) => {
    if (!call.uid.startsWith('api::')) return next();
    const write = async () => {
      await lockForWrite(strapi, call);
      return next();
    };
    // A part of a larger transaction cannot be run again by itself.
    return strapi.db.inTransaction() ? write() : inOwnTransaction(strapi, call, write);
  });
}

async function lockForWrite(strapi: Core.Strapi, call: DocumentCall): Promise<void> {
  const { uid, params } = call;
  const own = params.documentId === undefined ? null : { uid, documentId: params.documentId };
  const linked = await linkedDocuments(strapi, call);
  await lockDocuments(strapi, own, linked);
  // Before it had the locks, another write may have linked more documents or replaced rows.
  const known = new Set(linked.map((each) => `${each.uid} ${each.documentId}`));
  const more = (await linkedDocuments(strapi, call)).filter(
    (each) => !known.has(`${each.uid} ${each.documentId}`),
  );
  if (more.length > 0) await lockDocuments(strapi, null, more);
  clearDocumentIdMap(strapi);
}

/**
 * Runs a write in a transaction, and again in another one where a conflict ended it. From the second
 * time on as a new call inside of the transaction: `next` goes through the later middlewares once.
 */
function inOwnTransaction(
  strapi: Core.Strapi,
  { uid, action, params }: DocumentCall,
  write: () => Promise<unknown>,
): Promise<unknown> {
  // Before later middlewares replace parts of them.
  const asked = { ...params, ...(params.data && { data: { ...params.data } }) };
  return transactionWithRetries(strapi, (attempt) =>
    attempt === 1 ? write() : callDocuments(strapi, uid, action, { ...asked }),
  );
}

/**
 * Runs a transaction, and runs it again from its beginning, six times at most, where PostgreSQL ended
 * it for a conflict with another one. Inside of another transaction it runs once, as a part of that.
 *
 * @param write told how often it has been called, itself included
 * @throws what the last attempt threw; see `databaseFailure`
 */
export async function transactionWithRetries<T>(
  strapi: Core.Strapi,
  write: (attempt: number) => Promise<T>,
): Promise<T> {
  const isPart = strapi.db.inTransaction();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await strapi.db.transaction(() => write(attempt));
    } catch (error) {
      if (isPart || attempt === ATTEMPTS || !isWorthRetrying(error)) throw error;
      strapi.log.debug('A transaction conflicted with another one; retrying.', { attempt });
      await wait(FIRST_PAUSE_MS * attempt * (1 + Math.random()));
    }
  }
}
