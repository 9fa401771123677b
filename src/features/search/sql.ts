import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withKnex } from '../../platform/database';

export const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';

type Value = string | number | null;

const answer = z.union([
  z.array(z.unknown()),
  z.object({ rows: z.array(z.unknown()) }).transform(({ rows }) => rows),
  // SQLite's word on a statement without rows.
  z.object({ changes: z.number() }).transform(() => []),
]);

/**
 * Runs a statement in the current transaction, or outside of any. By hand, because neither Strapi's
 * query layer nor Knex knows full-text search.
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
  return z.array(row).parse(answer.parse(result));
}

/** A place for the number of an entry, which SQLite's driver would bind as a floating-point number. */
export const NUMBER = 'cast(? as bigint)';

export const noRow = z.unknown();

/**
 * A subquery of the values of a JSON list, which is bound as one text: there may be more values than
 * a statement has places for.
 */
export const valuesOf = (strapi: Core.Strapi, type: 'text' | 'bigint'): string =>
  isPostgres(strapi)
    ? `(select value::${type} from json_array_elements_text(?::json) as listed(value))`
    : '(select value from json_each(?))';
