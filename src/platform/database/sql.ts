import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Knex, as Strapi's database layer exposes it. */
export type Knex = Core.Strapi['db']['connection'];

/** A query that Knex builds, or a part of one. */
export type KnexQuery = ReturnType<Knex['queryBuilder']>;

/**
 * Runs SQL in the current transaction, or without one if there is none. A statement outside of the
 * transaction would not see its writes. On SQLite it would wait forever for the one connection, which
 * the transaction holds.
 */
export async function withKnex<T>(
  strapi: Core.Strapi,
  run: (knex: Knex) => Promise<T>,
): Promise<T> {
  if (!strapi.db.inTransaction()) return run(strapi.db.connection);
  // Strapi types the argument of the callback as `any`.
  return await strapi.db.transaction(async ({ trx }: { trx: Knex }) => await run(trx));
}

/** A value that a statement binds. */
export type SqlValue = string | number | null;

const resultRows = z.union([
  z.array(z.unknown()),
  // PostgreSQL
  z.object({ rows: z.array(z.unknown()) }).transform(({ rows }) => rows),
  // SQLite, for a statement that returns no rows
  z.object({ changes: z.number() }).transform(() => []),
]);

/**
 * Runs a statement in the current transaction, or without one if there is none. For SQL that Knex
 * cannot build, such as full-text search or locks in a subquery.
 *
 * @param sql with `?` for each value
 * @returns its rows
 */
export async function runSql(
  strapi: Core.Strapi,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<unknown[]> {
  const result = await withKnex<unknown>(strapi, async (knex) => {
    const raw: unknown = await knex.raw(sql, [...values]);
    return raw;
  });
  return resultRows.parse(result);
}
