import type { Core } from '@strapi/strapi';
import { isPostgres, noRow, NUMBER, runSql } from '../sql';
import { toFts5, toTsquery, type Expression } from '../tokens';

/** Numbers of entries, from one to before another. */
export interface Range {
  from: number;
  before: number;
}

/** A query and its values. */
interface Query {
  sql: string;
  values: (string | number)[];
}

/**
 * A query of the entries that match, the newest first: their `id`, `document_id` and `facets`.
 *
 * @param limit how many at most: SQLite reads no further, PostgreSQL sorts no more
 * @param better names of queries of the same statement whose rows count for the limit
 */
export function matching(
  strapi: Core.Strapi,
  expression: Expression,
  limit: number,
  { from, before }: Range = EVER,
  better: readonly string[] = [],
): Query {
  const [source, match, number] = isPostgres(strapi)
    ? // By a sum, or the planner walks all entries in the order of their numbers and unpacks each
      // one's tokens to compare them.
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

export const EVER: Range = { from: Number.MIN_SAFE_INTEGER, before: Number.MAX_SAFE_INTEGER };

/**
 * Runs searches in a frame in which PostgreSQL uses the index of tokens, whatever it thinks of it:
 * it does not know that a table scan would unpack the tokens of every article, which takes a hundred
 * times as long, and compiling the query takes longer than running it. What else the transaction
 * reads, such as the rest of a GraphQL query, is planned as ever.
 */
export async function searching<T>(strapi: Core.Strapi, search: () => Promise<T>): Promise<T> {
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
    // A transaction whose search failed takes no further statement.
    if (isPart && isLast) await set('default');
    return found;
  });
}

/** How many searches each transaction runs at the same time, as a GraphQL query may ask for. */
const running = new WeakMap<object, number>();
