import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { runSql as runStatement, type SqlValue } from '../../platform/database';

export { isPostgres, valuesOf } from '../../platform/database';

/**
 * Runs a statement and parses its rows. Search needs raw SQL, because neither Strapi's query layer nor
 * Knex supports full-text search.
 *
 * @param sql with `?` for each value
 */
export async function runSql<Row>(
  strapi: Core.Strapi,
  row: z.ZodType<Row>,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<Row[]> {
  return z.array(row).parse(await runStatement(strapi, sql, values));
}

/** The placeholder of an entry number. SQLite's driver would bind it as a floating-point number. */
export const NUMBER = 'cast(? as bigint)';

export const noRow = z.unknown();
