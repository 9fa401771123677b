import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withKnex } from '../../platform/database';

export type Value = string | number | null;

const resultRows = z.union([
  z.array(z.unknown()),
  z.object({ rows: z.array(z.unknown()) }).transform(({ rows }) => rows),
  // better-sqlite3 returns this for a statement without rows.
  z.object({ changes: z.number() }).transform(() => []),
]);

/**
 * Runs a statement in the current transaction, or in none. This feature writes SQL by hand where Knex's
 * query builder cannot: `for update skip locked` in a subquery, and values computed per row.
 *
 * @param sql with `?` for each value
 * @returns the rows of the result
 */
export async function runSql(
  strapi: Core.Strapi,
  sql: string,
  values: readonly Value[] = [],
): Promise<unknown[]> {
  const result: unknown = await withKnex<unknown>(strapi, async (knex) => {
    const raw: unknown = await knex.raw(sql, [...values]);
    return raw;
  });
  return resultRows.parse(result);
}

/** The placeholders `?, ?, ?` for a list of values. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** A text that both databases accept: PostgreSQL refuses lone surrogates and NUL. */
export const storable = (text: string): string => Buffer.from(text).toString().replaceAll('\0', '');
