import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withKnex } from '../../platform/database';

export const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';

type Value = string | number | null;

const driverResult = z.union([
  z.array(z.unknown()),
  z.object({ rows: z.array(z.unknown()) }).transform(({ rows }) => rows),
  // SQLite's result of a statement without rows.
  z.object({ changes: z.number() }).transform(() => []),
]);

/**
 * Runs a statement, in the current transaction if there is one. Search needs raw SQL, because neither
 * Strapi's query layer nor Knex supports full-text search.
 *
 * @param sql with `?` for each value
 */
export async function runSql<Row>(
  strapi: Core.Strapi,
  row: z.ZodType<Row>,
  sql: string,
  values: readonly Value[] = [],
): Promise<Row[]> {
  const result: unknown = await withKnex<unknown>(strapi, async (knex) => {
    const raw: unknown = await knex.raw(sql, [...values]);
    return raw;
  });
  return z.array(row).parse(driverResult.parse(result));
}

/** The placeholder of an entry number. SQLite's driver would bind it as a floating-point number. */
export const NUMBER = 'cast(? as bigint)';

export const noRow = z.unknown();

/**
 * Builds a subquery of the values of a JSON list. The list is bound as one text, because it may have more
 * values than a statement can have placeholders.
 */
export const valuesOf = (strapi: Core.Strapi, type: 'text' | 'bigint'): string =>
  isPostgres(strapi)
    ? `(select value::${type} from json_array_elements_text(?::json) as listed(value))`
    : '(select value from json_each(?))';
