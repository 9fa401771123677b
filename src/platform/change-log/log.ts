import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { chunks, isPostgres, withKnex, type Knex } from '../database';
import { CHANGE_ACTIONS, type Change, type PendingChange } from './change';

export const LOG_TABLE = 'threeline_changes';

/** The channel on which PostgreSQL notifies of new changes. */
export const LOG_CHANNEL = 'threeline_changes';

/** PostgreSQL disconnects a process that holds the log's lock and is idle for so long. */
const HELD_FOR_SECONDS = 30;

/**
 * Appends changes to the log, in the transaction that wrote the content, right before its commit.
 *
 * A follower that reads `id > cursor order by id` must not skip a change. A sequence alone does not
 * guarantee this: a transaction with a lower id may commit after a follower has read a higher one.
 * On PostgreSQL a transaction therefore takes one lock before it draws its ids, and holds it until it
 * ends. PostgreSQL makes a commit visible before it releases the locks of the transaction. The next
 * transaction thus draws ids above all visible ones, and all lower ids are visible with an id. The
 * ids of a transaction that was rolled back stay unused. `sequence` also rises with every change of
 * a document, in the order of the commits.
 *
 * The lock is held for one insert and the commit. It does not reduce concurrency further than NOTIFY:
 * PostgreSQL also commits transactions that notify one at a time (PreCommit_Notify in
 * src/backend/commands/async.c). The alternative is to read only below `pg_snapshot_xmin`. It needs
 * no lock, but any long transaction on the server would delay every follower.
 *
 * On SQLite one connection serves one process, so writers run one at a time.
 */
export async function append(
  strapi: Core.Strapi,
  trx: Knex,
  changes: readonly PendingChange[],
): Promise<Change[]> {
  const insert = isPostgres(strapi) ? insertUnderLock : insertRows;
  const logged: Change[] = [];
  // SQLite limits the rows of a statement too.
  for (const some of chunks(changes, strapi.db.dialect.getBatchInsertSize())) {
    const rows = some.map((change) => ({
      uid: change.uid,
      document_id: change.documentId,
      locale: change.locale,
      action: change.action,
      created: change.created,
      published: change.published,
      at: change.at,
    }));
    const ids = insertedIds.parse(await insert(trx, rows)).sort((one, other) => one - other);
    for (const [index, { draftWritten: _, ...change }] of some.entries()) {
      const id = ids[index];
      if (id === undefined)
        throw new Error('The change log returned fewer ids than it has inserted rows.');
      logged.push({ ...change, cursor: String(id), sequence: id });
    }
  }
  return logged;
}

const insertRows = async (trx: Knex, rows: object[]): Promise<unknown> =>
  await trx(LOG_TABLE).insert(rows).returning('id');

/**
 * Takes the lock and then draws the ids, in one statement. PostgreSQL evaluates both sides of the join
 * before it draws the id of a joined row. It sends the notification at the commit.
 */
async function insertUnderLock(trx: Knex, rows: object[]): Promise<unknown> {
  const result: unknown = await trx.raw(
    `with turn as materialized (
       select pg_advisory_xact_lock(hashtextextended(?, 0)),
              set_config('idle_in_transaction_session_timeout', ?, true),
              pg_notify(?, '')
     )
     insert into ?? (uid, document_id, locale, action, created, published, at)
     select row.uid, row.document_id, row.locale, row.action, row.created, row.published, row.at
     from turn cross join json_to_recordset(?::json) as row(
       uid text, document_id text, locale text, action text,
       created boolean, published boolean, at timestamptz
     )
     returning id`,
    [LOG_TABLE, `${String(HELD_FOR_SECONDS)}s`, LOG_CHANNEL, LOG_TABLE, JSON.stringify(rows)],
  );
  return z.object({ rows: z.unknown() }).parse(result).rows;
}

const insertedIds = z.array(z.object({ id: z.coerce.number() }).transform(({ id }) => id));

const logRows = z.array(
  z
    .object({
      id: z.coerce.number(),
      uid: z.string(),
      document_id: z.string(),
      locale: z.string().nullable(),
      action: z.enum(CHANGE_ACTIONS),
      created: z.coerce.boolean(),
      published: z.coerce.boolean(),
      at: z.coerce.date(),
    })
    .transform(({ id, document_id, ...row }): Change => ({
      ...row,
      cursor: String(id),
      sequence: id,
      documentId: document_id,
    })),
);

/** The part of a Knex query that decides how it is run. */
interface LogQuery extends PromiseLike<unknown> {
  connection(connection: object): LogQuery;
  timeout(ms: number): LogQuery;
}

/** Runs a query of the log in the pool, in a transaction or on a connection of its own. */
export type Run = (query: (knex: Knex) => LogQuery) => Promise<unknown>;

export const throughPool =
  (strapi: Core.Strapi): Run =>
  (query) =>
    withKnex(strapi, async (knex) => await query(knex));

/** The changes after a cursor, oldest first. */
export async function readAfter(run: Run, cursor: number, limit: number): Promise<Change[]> {
  return logRows.parse(
    await run((knex) =>
      knex(LOG_TABLE).select('*').where('id', '>', cursor).orderBy('id').limit(limit),
    ),
  );
}

const heads = z.array(z.object({ head: z.coerce.number() }));

/** The cursor of the newest change, or 0 for an empty log. */
export async function readHead(run: Run): Promise<number> {
  const [row] = heads.parse(await run((knex) => knex(LOG_TABLE).max('id as head')));
  return row?.head ?? 0;
}
