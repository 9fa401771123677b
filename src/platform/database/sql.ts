import type { Core } from '@strapi/strapi';

/** Knex, as Strapi's database hands it out. */
export type Knex = Core.Strapi['db']['connection'];

/** A query that Knex builds, also as a part of another. */
export type KnexQuery = ReturnType<Knex['queryBuilder']>;

/**
 * Runs SQL in the current transaction, or outside of any where there is none. A statement that
 * missed its transaction would not see its writes, and on SQLite wait for ever for the one
 * connection that the transaction holds.
 */
export async function withKnex<T>(
  strapi: Core.Strapi,
  run: (knex: Knex) => Promise<T>,
): Promise<T> {
  if (!strapi.db.inTransaction()) return run(strapi.db.connection);
  // Strapi types what it hands to the callback as `any`.
  return await strapi.db.transaction(async ({ trx }: { trx: Knex }) => await run(trx));
}
