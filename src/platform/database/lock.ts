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
 * Beyond this many linked documents of one type a write locks the type instead: PostgreSQL keeps
 * locks in shared memory, some 6,400 of all connections together by default.
 * https://www.postgresql.org/docs/18/runtime-config-locks.html
 */
const MAX_LINKED = 100;

/** A lock of PostgreSQL by name. Shared ones wait only for an exclusive one, and hold it up. */
interface Lock {
  name: string;
  exclusive: boolean;
}

/**
 * Waits until no other transaction holds `key`, and holds it to the end of the current one.
 * Must be called inside a transaction. On SQLite it holds the whole database, see `acquireWriteLock`: one
 * connection serves one process, whose transactions already follow each other.
 *
 * Raw SQL because Strapi's query layer has no advisory locks; PostgreSQL releases this one by
 * itself at commit, rollback and disconnection.
 * https://www.postgresql.org/docs/18/explicit-locking.html#ADVISORY-LOCKS
 */
export const lockUntilCommit = (strapi: Core.Strapi, key: string): Promise<void> =>
  acquire(strapi, [{ name: key, exclusive: true }]);

/**
 * On SQLite, takes the current transaction's place among writers, waiting for another process (an
 * import beside a server). To be called before the first read of a transaction that writes: one that
 * reads first is refused its first write at once where another process has written since, whatever
 * the busy timeout says (SQLITE_BUSY_SNAPSHOT, https://sqlite.org/isolation.html). Nothing to do on
 * PostgreSQL.
 */
export async function acquireWriteLock(strapi: Core.Strapi): Promise<void> {
  if (isPostgres(strapi)) return;
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
): Promise<void> => lockDocuments(strapi, { uid, documentId }, []);

/**
 * Locks what a write is about until the current transaction ends: the document itself against every
 * other write to it or link to it, and the documents that it links to against writes to them. Writes
 * that link to the same document do not wait for each other.
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
