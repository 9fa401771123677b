import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { isPostgres } from './dialect';
import { withKnex } from './sql';

/** A document of a content type. */
export interface DocumentAddress {
  uid: string;
  documentId: string;
}

/**
 * With more linked documents of one type, a write locks the type instead. PostgreSQL keeps locks in
 * shared memory, by default about 6,400 for all connections together.
 * https://www.postgresql.org/docs/18/runtime-config-locks.html
 */
const MAX_LINKED = 100;

/** An advisory lock of PostgreSQL. Shared locks conflict with exclusive ones only. */
interface Lock {
  name: string;
  exclusive: boolean;
}

/**
 * Locks `key` until the current transaction ends, and waits for a transaction that holds it. Call it
 * inside a transaction. On SQLite it locks the whole database, see `acquireWriteLock`: one connection
 * serves one process, whose transactions already follow each other.
 *
 * Raw SQL because Strapi's query layer has no advisory locks; PostgreSQL releases this one by
 * itself at commit, rollback and disconnection.
 * https://www.postgresql.org/docs/18/explicit-locking.html#ADVISORY-LOCKS
 */
export const lockUntilCommit = (strapi: Core.Strapi, key: string): Promise<void> =>
  acquire(strapi, [{ name: key, exclusive: true }]);

/**
 * On SQLite, starts the current transaction as a writer, and waits for another process that writes,
 * such as an import beside a server. Call it before the first read of a transaction that writes. If a
 * transaction reads first and another process writes meanwhile, SQLite refuses its first write at
 * once, whatever the busy timeout is (SQLITE_BUSY_SNAPSHOT, https://sqlite.org/isolation.html). Does
 * nothing on PostgreSQL.
 */
export async function acquireWriteLock(strapi: Core.Strapi): Promise<void> {
  if (isPostgres(strapi)) return;
  // A write without effect: SQLite has no other way to lock within a transaction.
  await withKnex(strapi, (knex) =>
    knex.raw('update strapi_core_store_settings set id = id where false'),
  );
}

/**
 * Locks a document as each write to it does. For a transaction that writes other rows about a
 * document before the document itself. A write of the document writes such rows after it has this
 * lock, so the opposite order deadlocks.
 */
export const lockDocument = (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
): Promise<void> => lockDocuments(strapi, { uid, documentId }, []);

/**
 * Locks the documents of a write until the current transaction ends: its own document exclusively,
 * and the linked documents as shared. Writes that link to the same document do not wait for each
 * other.
 *
 * @param own `null` for a document that does not exist yet
 */
export async function lockDocuments(
  strapi: Core.Strapi,
  own: DocumentAddress | null,
  linked: readonly DocumentAddress[],
): Promise<void> {
  const locks: Lock[] = [];
  if (own !== null) {
    locks.push({ name: typeLock(own.uid), exclusive: false });
    locks.push({ name: documentLock(own), exclusive: true });
  }
  for (const uid of new Set(linked.map((each) => each.uid))) {
    const documents = linked.filter((each) => each.uid === uid);
    if (documents.length > MAX_LINKED) {
      locks.push({ name: typeLock(uid), exclusive: true });
      continue;
    }
    for (const each of documents) locks.push({ name: documentLock(each), exclusive: false });
  }
  await acquire(strapi, locks);
}

const documentLock = ({ uid, documentId }: DocumentAddress) => `document:${uid}:${documentId}`;
const typeLock = (uid: string) => `documents:${uid}`;

/**
 * Acquires locks by one statement, in the order of their numbers, which is the same for all
 * transactions: two that need the same locks cannot wait for each other. PostgreSQL evaluates the
 * outer query row by row, in the order of the inner one.
 */
async function acquire(strapi: Core.Strapi, locks: readonly Lock[]): Promise<void> {
  if (!isPostgres(strapi)) {
    await acquireWriteLock(strapi);
    return;
  }
  if (locks.length === 0) return;
  await withKnex(strapi, (knex) =>
    knex.raw(
      `select case when exclusive
                then pg_advisory_xact_lock(number)::text
                else pg_advisory_xact_lock_shared(number)::text end
       from (
         select hashtextextended(name, 0) as number, bool_or(exclusive) as exclusive
         from json_to_recordset(?::json) as lock(name text, exclusive boolean)
         group by number order by number
       ) as ordered`,
      [JSON.stringify(locks)],
    ),
  );
}

const lockRows = z.object({ rows: z.tuple([z.object({ locked: z.boolean() })]) });

/**
 * Locks a document as `lockDocument` does, unless another transaction holds its lock. For a
 * transaction that holds other locks and must not wait.
 *
 * @returns whether the current transaction has the lock
 */
export async function tryLockDocument(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
): Promise<boolean> {
  if (!isPostgres(strapi)) {
    await acquireWriteLock(strapi);
    return true;
  }
  const found: unknown = await withKnex<unknown>(strapi, async (knex): Promise<unknown> =>
    knex.raw('select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as locked', [
      documentLock({ uid, documentId }),
    ]),
  );
  return lockRows.parse(found).rows[0].locked;
}
