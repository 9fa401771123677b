import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPostgres, noRow, NUMBER, runSql } from '../sql';
import { toFts5, toTsquery, type Expression } from '../tokens';

/** Numbers of entries, from one to before another. */
export interface Range {
  from: number;
  before: number;
}

const identified = z.object({ id: z.coerce.number() });

/**
 * Entries that match, the newest first.
 *
 * @param limit how many at most: SQLite reads no further, PostgreSQL sorts no more
 */
export async function matches(
  strapi: Core.Strapi,
  expression: Expression,
  limit: number,
  range: Range = EVER,
): Promise<number[]> {
  const rows = isPostgres(strapi)
    ? await runSql(
        strapi,
        identified,
        // Materialised, or the planner walks all entries from the newest on and unpacks each one's
        // tokens to compare them.
        `with found as materialized (
           select id from threeline_search_documents where tokens @@ ?::tsquery and id >= ${NUMBER} and id < ${NUMBER}
         ) select id from found order by id desc limit ?`,
        [toTsquery(expression), range.from, range.before, limit],
      )
    : await runSql(
        strapi,
        identified,
        `select rowid as id from threeline_search_tokens
         where threeline_search_tokens match ? and rowid >= ${NUMBER} and rowid < ${NUMBER}
         order by rowid desc limit ?`,
        [toFts5(expression), range.from, range.before, limit],
      );
  return rows.map(({ id }) => id);
}

export const EVER: Range = { from: Number.MIN_SAFE_INTEGER, before: Number.MAX_SAFE_INTEGER };

/**
 * Runs searches in a frame in which PostgreSQL uses the index of tokens, whatever it thinks of it:
 * it does not know that a table scan would unpack the tokens of every article, which takes a hundred
 * times as long, and compiling the query takes longer than running it.
 */
export async function searching<T>(strapi: Core.Strapi, search: () => Promise<T>): Promise<T> {
  if (!isPostgres(strapi)) return search();
  return await strapi.db.transaction(async () => {
    await runSql(strapi, noRow, 'set local enable_seqscan = off');
    await runSql(strapi, noRow, 'set local jit = off');
    return search();
  });
}
