/** A connection of the `pg` package, as Knex pools it; Knex types neither. */
interface PgConnection {
  query(query: { name: string; text: string; values: unknown[] }): Promise<{ rows: unknown }>;
}

/** A client of Knex, that of a transaction included, which has one connection. */
export interface PgClient {
  acquireConnection(): Promise<PgConnection>;
  releaseConnection(connection: PgConnection): Promise<void>;
}

/**
 * Runs a statement of PostgreSQL that the server keeps planned, by name, for each connection; Knex
 * has none. To plan a statement that reads a whole entity takes longer than to run it.
 *
 * @returns its rows
 */
export async function runPrepared(
  client: PgClient,
  statement: { name: string; text: string; values: unknown[] },
): Promise<unknown> {
  const connection = await client.acquireConnection();
  try {
    return (await connection.query(statement)).rows;
  } finally {
    await client.releaseConnection(connection);
  }
}
