import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withKnex } from '../../platform/database';

export type Value = string | number | null;

const answer = z.union([
  z.array(z.unknown()),
  z.object({ rows: z.array(z.unknown()) }).transform(({ rows }) => rows),
  // SQLite's word on a statement without rows.
  z.object({ changes: z.number() }).transform(() => []),
]);

/**
 * Runs a statement in the current transaction, or outside of any. SQL by hand in this feature where
 * the query builder has no word for it: `for update skip locked` inside of a subquery, locks and
 * values computed per row.
 *
 * @param sql with `?` for each value
 * @returns the rows that it answers
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
  return answer.parse(result);
}

/** `?, ?, ?` for a list of values. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** A text as both databases take it: PostgreSQL refuses half a surrogate pair and NUL. */
export const storable = (text: string): string => Buffer.from(text).toString().replaceAll('\0', '');
