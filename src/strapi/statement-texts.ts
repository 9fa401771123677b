const TABLE = /\b(?:from|join) [`"]?(\w+)/g;

/** The tables that a statement reads, as Knex and handwritten SQL name them. */
export const tablesIn = (sql: string): string[] =>
  [...sql.matchAll(TABLE)].map(([, table = '']) => table);

const PLAIN_SELECT =
  /^select .* from [`"](\w+)[`"] as [`"]t0[`"] where \((.*)\)(?: limit (?:\?|\$\d+))?$/;
const CONDITION =
  /^[`"]t0[`"]\.[`"](\w+)[`"] (?:(is not null|is null)|= (?:\?|\$\d+)|in \(((?:\?|\$\d+)(?:, (?:\?|\$\d+))*)\))$/;

/**
 * The values to which a statement restricts each column of a table, for a plain `select` of Strapi's
 * query builder: one table under the alias `t0`, and a conjunction of `=`, `in` and null checks
 * (`@strapi/database/dist/query/query-builder.js`, `query/helpers/where.js`). It does not understand
 * any other statement, and need not: the caller treats that as a list.
 *
 * @returns the values by column; `null` for any other statement
 */
export function equalitiesIn(
  sql: string,
  table: string,
  bindings: readonly unknown[],
): Map<string, unknown[]> | null {
  const [, selected, where = ''] = PLAIN_SELECT.exec(sql) ?? [];
  if (selected !== table) return null;
  const values = new Map<string, unknown[]>();
  let next = 0;
  for (const condition of where.split(' and ')) {
    const parts = CONDITION.exec(condition);
    if (parts === null) return null;
    const [, column = '', nullCheck, list] = parts;
    if (nullCheck !== undefined) continue;
    const count = list === undefined ? 1 : list.split(',').length;
    values.set(column, bindings.slice(next, next + count));
    next += count;
  }
  return values;
}
