import type { Core } from '@strapi/strapi';
import { isPostgres, noRow, NUMBER, runSql } from '../sql';
import { toFts5, toTsquery, type Expression } from '../tokens';

/** A range of entry numbers, `before` excluded. */
export interface Range {
  from: number;
  before: number;
}

/** A statement and its values. */
interface Query {
  sql: string;
  values: (string | number)[];
}

/**
 * Builds a query of the matching entries, newest first: `id`, `document_id` and `facets`.
 *
 * @param limit the most entries; SQLite reads no further, PostgreSQL sorts no more
 * @param better names of subqueries of the same statement whose rows count towards the limit
 */
export function matching(
  strapi: Core.Strapi,
  expression: Expression,
  limit: number,
  { from, before }: Range = ALL_DATES,
  better: readonly string[] = [],
): Query {
  const [source, match, number] = isPostgres(strapi)
    ? // The sum keeps the planner from the index of numbers. It would read all entries in that order and
      // unpack the tokens of each.
      ['threeline_search_documents', 'tokens @@ ?::tsquery', 'id + 0']
    : [
        'threeline_search_tokens as t cross join threeline_search_documents on id = t.rowid',
        'threeline_search_tokens match ?',
        't.rowid',
      ];
  const rest = [limit, ...better.map((name) => `(select count(*) from ${name})`)].join(' - ');
  return {
    sql: `select id, document_id, facets from ${source}
      where ${match} and ${number} >= ${NUMBER} and ${number} < ${NUMBER}
      order by ${number} desc limit ${rest}`,
    values: [isPostgres(strapi) ? toTsquery(expression) : toFts5(expression), from, before],
  };
}

export const ALL_DATES: Range = { from: Number.MIN_SAFE_INTEGER, before: Number.MAX_SAFE_INTEGER };

/**
 * Makes PostgreSQL use the index of tokens while a search runs. Its planner does not know that a table
 * scan unpacks the tokens of every article, which takes a hundred times as long, nor that compiling the
 * query takes longer than running it. Other reads of the transaction, such as the rest of a GraphQL
 * query, are planned as usual.
 */
export async function withTokenIndex<T>(strapi: Core.Strapi, search: () => Promise<T>): Promise<T> {
  if (!isPostgres(strapi)) return search();
  const isPart = strapi.db.inTransaction();
  return await strapi.db.transaction(async ({ trx }: { trx: object }) => {
    const set = (value: string) =>
      runSql(strapi, noRow, `set local enable_seqscan = ${value}; set local jit = ${value}`);
    running.set(trx, (running.get(trx) ?? 0) + 1);
    let isLast = false;
    let found: T;
    try {
      await set('off');
      found = await search();
    } finally {
      const others = (running.get(trx) ?? 1) - 1;
      running.set(trx, others);
      isLast = others === 0;
    }
    // Not in `finally`: PostgreSQL refuses further statements after a failed search.
    if (isPart && isLast) await set('default');
    return found;
  });
}

/** The number of concurrent searches in each transaction. A GraphQL query may contain several. */
const running = new WeakMap<object, number>();
