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
    const rows: unknown = await connection(name).select('*');
    // As JSON: dates of the two connections are alike there, and those of the sandbox too.
    tables.set(name, JSON.parse(JSON.stringify(rows)) as Row[]);
  }
  return tables;
}
