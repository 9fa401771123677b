import type { Core } from '@strapi/strapi';
import { pgClientOf, type PgClient } from '../../strapi';
import { isPostgres, withKnex, type Knex } from '../database';
import { jsonDialect, type JsonDialect } from './sql';

/**
 * Runs a prepared statement of PostgreSQL, which Knex does not support. The server caches its plan by
 * name for each connection. Planning a statement that reads a whole entity takes longer than running it.
 *
 * @param statement without a `name`, the server plans it each time
 * @returns its rows
 */
export async function runPrepared(
  client: PgClient,
  statement: { name?: string; text: string; values: unknown[] },
): Promise<unknown> {
  const connection = await client.acquireConnection();
  try {
    return (await connection.query(statement)).rows;
  } finally {
    await client.releaseConnection(connection);
  }
}

/** A query that Knex builds. */
interface Statement extends PromiseLike<unknown> {
  toSQL(): { toNative(): { sql: string; bindings: readonly unknown[] } };
}

/**
 * Runs a statement that reads whole entities in the current transaction, on PostgreSQL as a prepared
 * statement.
 *
 * @param name unique for each text of a statement
 * @returns its rows, whose JSON columns `jsonValue` parses
 */
export const readEntities = (
  strapi: Core.Strapi,
  name: string,
  build: (knex: Knex, dialect: JsonDialect) => Statement,
): Promise<unknown> =>
  withKnex<unknown>(strapi, async (knex) => {
    const query = build(knex, jsonDialect(strapi));
    if (!isPostgres(strapi)) return await query;
    const { sql: text, bindings } = query.toSQL().toNative();
    return runPrepared(pgClientOf(knex), { name, text, values: [...bindings] });
  });
