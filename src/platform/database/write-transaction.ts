import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { clearDocumentIdMap } from '../../strapi';
import { isPostgres } from './dialect';
import { assertDatabaseFile } from './file-guard';
import { isWorthRetrying } from './failure';
import { linkedDocuments } from './linked';
import { lockDocuments } from './lock';
import { callDocuments, onDocumentWrites, type DocumentCall } from './on-documents';
import { withKnex, type Knex } from './sql';

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 10;

/**
 * Makes each write to this application's content types one transaction, which all later document
 * middlewares join. Serialises writes to one document with each other and with writes that link to it.
 *
 * Without the outer transaction, a rule after `next()` would run after the commit. Without the locks,
 * two concurrent publishes of one article would leave two published rows: Strapi deletes the old row
 * by its id and inserts another. A comment or tag that links to the old row meanwhile would lose its
 * link, or the foreign key would refuse it.
 *
 * A transaction that fails by a deadlock or a conflict runs again from its beginning.
 */
export function registerWriteTransaction(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, (call, next) => {
    if (!call.uid.startsWith('api::')) return next();
    const write = async () => {
      assertDatabaseFile(strapi);
      await limitStatements(strapi);
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
  // Another write may have linked more documents or replaced rows before the locks were acquired.
  const known = new Set(linked.map((each) => `${each.uid} ${each.documentId}`));
  const more = (await linkedDocuments(strapi, call)).filter(
    (each) => !known.has(`${each.uid} ${each.documentId}`),
  );
  if (more.length > 0) await lockDocuments(strapi, null, more);
  clearDocumentIdMap(strapi);
}

/**
 * Runs a write in a transaction, and in a new one after a conflict. A retry is a new call of the
 * Document Service, because `next` passes the later middlewares only once.
 */
function inOwnTransaction(
  strapi: Core.Strapi,
  { uid, action, params }: DocumentCall,
  write: () => Promise<unknown>,
): Promise<unknown> {
  // Copied before later middlewares replace parts of the parameters.
  const asked = { ...params, ...(params.data && { data: { ...params.data } }) };
  return transactionWithRetries(strapi, (attempt) =>
    attempt === 1 ? write() : callDocuments(strapi, uid, action, { ...asked }),
  );
}

/**
 * Runs a transaction, and up to five times again after a conflict with another one. Inside another
 * transaction it runs once, as a part of that.
 *
 * @param write gets the number of the attempt, from 1
 * @throws the error of the last attempt; see `databaseFailure`
 */
export async function transactionWithRetries<T>(
  strapi: Core.Strapi,
  write: (attempt: number) => Promise<T>,
): Promise<T> {
  const isPart = strapi.db.inTransaction();
  assertDatabaseFile(strapi);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await strapi.db.transaction(async () => {
        await limitStatements(strapi);
        return write(attempt);
      });
    } catch (error) {
      if (isPart || attempt === ATTEMPTS || !isWorthRetrying(error)) throw error;
      strapi.log.debug('A transaction conflicted with another one; retrying.', { attempt });
      await wait(FIRST_PAUSE_MS * attempt * (1 + Math.random()));
    }
  }
}

const limits = z.object({ lockTimeoutMs: z.int().min(0), timeoutMs: z.int().min(0) });

const limited = new WeakSet<Knex>();

/** Keeps the current transaction from waiting without end, which would hold a connection of the pool. */
async function limitStatements(strapi: Core.Strapi): Promise<void> {
  if (!isPostgres(strapi)) return;
  const { lockTimeoutMs, timeoutMs } = limits.parse(strapi.config.get('writes'));
  const statement = timeoutMs === 0 ? '' : `; set local statement_timeout = ${String(timeoutMs)}`;
  await withKnex(strapi, async (knex) => {
    if (limited.has(knex)) return;
    limited.add(knex);
    await knex.raw(`set local lock_timeout = ${String(lockTimeoutMs)}${statement}`);
  });
}
