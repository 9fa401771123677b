import type { Knex, knex } from 'knex';
import { z } from 'zod';
import type { TestApplication } from './application';

/** The database as another process sees it: only committed data. */
export interface OtherProcess {
  rows<Row>(shape: z.ZodType<Row>, sql: string): Promise<Row[]>;
  /** Fails while a transaction of the application holds the database (SQLite). */
  write(sql: string): Promise<void>;
  close(): Promise<void>;
}

interface SqliteDatabase {
  prepare(sql: string): { all(): unknown[]; run(): unknown };
  close(): void;
}

/** Opens a connection outside of the application and its pool. */
export function otherProcess(app: TestApplication): OtherProcess {
  return testHost.database === 'sqlite' ? sqlite(app) : postgres(app);
}

function sqlite({ strapi }: TestApplication): OtherProcess {
  const Database = testHost.require('better-sqlite3') as new (
    file: string,
    options: { timeout: number },
  ) => SqliteDatabase;
  const { filename } = strapi.config.get<{ filename: string }>('database.connection.connection');
  const database = new Database(filename, { timeout: 0 });
  return {
    rows: (shape, sql) => Promise.resolve(z.array(shape).parse(database.prepare(sql).all())),
    write: async (sql) => {
      await Promise.resolve(database.prepare(sql).run());
    },
    close: () => {
      database.close();
      return Promise.resolve();
    },
  };
}

function postgres({ strapi }: TestApplication): OtherProcess {
  const { knex: connect } = testHost.require('knex') as { knex: typeof knex };
  const { connectionString } = strapi.config.get<{ connectionString: string }>(
    'database.connection.connection',
  );
  const sql: Knex = connect({ client: 'pg', connection: connectionString, pool: { min: 0 } });
  return {
    rows: async (shape, query) => {
      const { rows } = z.object({ rows: z.array(z.unknown()) }).parse(await sql.raw(query));
      return z.array(shape).parse(rows);
    },
    write: async (query) => {
      await sql.raw(query);
    },
    close: () => sql.destroy(),
  };
}
