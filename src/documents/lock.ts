import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { withKnex } from './sql';

/**
 * Waits until no other transaction holds `key`, and holds it to the end of the current one.
 * Must be called inside a transaction. On SQLite it holds the whole database, see `holdWrites`: one
 * connection serves one process, whose transactions already follow each other.
 *
 * Raw SQL because Strapi's query layer has no advisory locks; PostgreSQL releases this one by
 * itself at commit, rollback and disconnection.
 * https://www.postgresql.org/docs/18/explicit-locking.html#ADVISORY-LOCKS
 */
export async function lockUntilCommit(strapi: Core.Strapi, key: string): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') {
    await holdWrites(strapi);
    return;
  }
  await withKnex(strapi, (knex) =>
    knex.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [key]),
  );
}

/**
 * On SQLite, takes the current transaction's place among writers, waiting for another process (an
 * import beside a server). To be called before the first read of a transaction that writes: one that
 * reads first is refused its first write at once where another process has written since, whatever
 * the busy timeout says (SQLITE_BUSY_SNAPSHOT, https://sqlite.org/isolation.html). Nothing to do on
 * PostgreSQL.
 */
export async function holdWrites(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client === 'postgres') return;
  // A write that changes nothing: SQLite has no other way to ask within a transaction.
  await withKnex(strapi, (knex) =>
    knex.raw('update strapi_core_store_settings set id = id where false'),
  );
}

/**
 * Holds a document as each write to it does. For a transaction that touches rows of its own about a
 * document before it writes it: a write touches such rows after it has this lock, and whoever takes
 * the two in the other order waits for it while it waits for them.
 */
export const lockDocument = (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
): Promise<void> => lockUntilCommit(strapi, documentKey(uid, documentId));

const documentKey = (uid: UID.ContentType, documentId: string): string =>
  `document:${uid}:${documentId}`;

const lockRows = z.object({ rows: z.tuple([z.object({ locked: z.boolean() })]) });

/**
 * Holds a document as `lockDocument` does, if no other transaction holds it. For a transaction that
 * holds other locks already and must not wait with them.
 *
 * @returns whether the current transaction holds it now
 */
export async function tryLockDocument(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
): Promise<boolean> {
  if (strapi.db.dialect.client !== 'postgres') {
    await holdWrites(strapi);
    return true;
  }
  const found: unknown = await withKnex<unknown>(strapi, async (knex): Promise<unknown> =>
    knex.raw('select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as locked', [
      documentKey(uid, documentId),
    ]),
  );
  return lockRows.parse(found).rows[0].locked;
}
