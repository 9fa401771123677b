import type { Knex, knex } from 'knex';
import { z } from 'zod';

export type Row = Record<string, unknown>;
/** Every table with its rows. */
export type Tables = ReadonlyMap<string, readonly Row[]>;

/** Reads every row of a database, by its settings or by an open connection. */
export async function rowsOf(database: Record<string, string> | Knex): Promise<Tables> {
  if (typeof database === 'function') return read(database);
  const { knex: connect } = testHost.require('knex') as { knex: typeof knex };
  const connection = connect(
    testHost.database === 'sqlite'
      ? {
          client: 'better-sqlite3',
          connection: { filename: database['DATABASE_FILENAME'] ?? '' },
          useNullAsDefault: true,
        }
      : { client: 'pg', connection: database['DATABASE_URL'] ?? '' },
  );
  try {
    return await read(connection);
  } finally {
    await connection.destroy();
  }
}

async function read(connection: Knex): Promise<Tables> {
  const names: unknown =
    testHost.database === 'sqlite'
      ? await connection('sqlite_master').where({ type: 'table' }).pluck('name')
      : await connection('pg_tables').where({ schemaname: 'public' }).pluck('tablename');
  const tables = new Map<string, Row[]>();
  for (const name of z.array(z.string()).parse(names).sort()) {
    tables.set(name, await rowsOfTable(connection, name));
  }
  return tables;
}

/**
 * On PostgreSQL the rows are JSON of the server: Strapi changes how the driver reads dates and JSON in
 * the whole process, so rows that were read before and after its start would differ.
 */
async function rowsOfTable(connection: Knex, name: string): Promise<Row[]> {
  if (testHost.database === 'sqlite') {
    const rows: unknown = await connection(name).select('*');
    return parse(JSON.stringify(rows));
  }
  const { rows } = oneText.parse(
    await connection.raw('select coalesce(jsonb_agg(t), ?)::text as text from ?? t', ['[]', name]),
  );
  return parse(rows[0].text);
}

const oneText = z.object({ rows: z.tuple([z.object({ text: z.string() })]) });
const parse = (text: string): Row[] =>
  z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(text));
