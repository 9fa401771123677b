import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withKnex, type Knex } from '../database';
import { CHANGE_ACTIONS, type Change, type UnloggedChange } from './change';
import { chunks } from './rows';

export const LOG_TABLE = 'threeline_changes';

/** The channel on which PostgreSQL says that the log has grown. */
export const LOG_CHANNEL = 'threeline_changes';

/** PostgreSQL ends a process that holds the log and says nothing for so long. */
const HELD_FOR_SECONDS = 30;

/**
 * Appends to the log, in the transaction that wrote the content, as the last thing before its
 * commit.
 *
 * Why a follower that reads `id > cursor order by id` skips nothing. Alone, a sequence would not
 * do: of two transactions the one with the lower number may commit later, when a follower has
 * passed it already. So a transaction on PostgreSQL takes one lock before it draws its numbers and
 * holds it until it has ended. PostgreSQL makes a commit visible before it lets go of its locks, so
 * whoever draws next draws higher numbers than all that can be seen, and whoever sees a number sees
 * all lower ones that will ever be there. Rolled back numbers stay unused. It also makes
 * `sequence` rise with every change of a document in the order of the commits.
 *
 * The lock is held for an insert and a commit. It costs no concurrency that NOTIFY would leave:
 * PostgreSQL commits transactions that notify one after the other as well (PreCommit_Notify in
 * src/backend/commands/async.c). The alternative, to read only below `pg_snapshot_xmin`, needs no
 * lock, but lets any long transaction on the server hold up every follower. A process that stops
 * dead while it holds the lock is disconnected by PostgreSQL after half a minute.
 *
 * On SQLite one connection serves one process, and writers follow each other.
 */
export async function append(
  strapi: Core.Strapi,
  trx: Knex,
  changes: readonly UnloggedChange[],
): Promise<Change[]> {
  const insert = strapi.db.dialect.client === 'postgres' ? insertInTurn : insertRows;
  const logged: Change[] = [];
  // SQLite takes fewer rows a statement than it takes values.
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
    for (const [index, change] of some.entries()) {
      const id = ids[index];
      if (id === undefined)
        throw new Error('The change log answered fewer rows than it was given.');
      logged.push({ ...change, cursor: String(id), sequence: id });
    }
  }
  return logged;
}

const insertRows = async (trx: Knex, rows: object[]): Promise<unknown> =>
  await trx(LOG_TABLE).insert(rows).returning('id');

/**
 * Takes the lock, then draws the numbers, in one statement: a row of a join is there, and is given
 * its number, only after both of its sides are. The notification is sent by the commit, and not at
 * all by a rollback.
 */
async function insertInTurn(trx: Knex, rows: object[]): Promise<unknown> {
  const answer: unknown = await trx.raw(
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
  return z.object({ rows: z.unknown() }).parse(answer).rows;
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

/** A query of Knex, as far as it matters how it is run. */
interface LogQuery extends PromiseLike<unknown> {
  connection(connection: object): LogQuery;
  timeout(ms: number): LogQuery;
}

/** How a query of the log is run: by the pool, in a transaction, or on a connection of its own. */
export type Run = (query: (knex: Knex) => LogQuery) => Promise<unknown>;

export const throughPool =
  (strapi: Core.Strapi): Run =>
  (query) =>
    withKnex(strapi, async (knex) => await query(knex));

/** The changes after a cursor, the oldest first. */
export async function readAfter(run: Run, cursor: number, limit: number): Promise<Change[]> {
  return logRows.parse(
    await run((knex) =>
      knex(LOG_TABLE).select('*').where('id', '>', cursor).orderBy('id').limit(limit),
    ),
  );
}

const heads = z.array(z.object({ head: z.coerce.number() }));

/** The cursor of the newest change; 0 where there is none. */
export async function readHead(run: Run): Promise<number> {
  const [row] = heads.parse(await run((knex) => knex(LOG_TABLE).max('id as head')));
  return row?.head ?? 0;
}
