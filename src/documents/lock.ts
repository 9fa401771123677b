import type { Core, UID } from '@strapi/strapi';
import { withKnex } from './sql';

/**
 * Waits until no other transaction holds `key`, and holds it to the end of the current one.
 * Must be called inside a transaction. On SQLite there is nothing to do: one connection serves one
 * process, so transactions already follow each other.
 *
 * Raw SQL because Strapi's query layer has no advisory locks; PostgreSQL releases this one by
 * itself at commit, rollback and disconnection.
 * https://www.postgresql.org/docs/18/explicit-locking.html#ADVISORY-LOCKS
 */
export async function lockUntilCommit(strapi: Core.Strapi, key: string): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await withKnex(strapi, (knex) =>
    knex.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [key]),
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
): Promise<void> => lockUntilCommit(strapi, `document:${uid}:${documentId}`);
