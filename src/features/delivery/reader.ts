import type { Core } from '@strapi/strapi';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { isPostgres } from '../../platform/database';
import { runPrepared } from '../../platform/entity-json';
import { openSecondPool } from '../../strapi';
import type { Statement } from './articles/statements';

/** Runs statements on committed data and returns the column `value` of their rows. */
export interface Reader {
  values(statement: Statement): Promise<unknown[]>;
  close(): Promise<void>;
}

const rowsShape = z.array(z.object({ value: z.unknown() }));
const file = z.object({ filename: z.string() });

/**
 * Opens connections of delivery's own. The statements differ only in their values, so there are few
 * to prepare; see `articleStatements`.
 *
 * @param timeoutMs milliseconds after which PostgreSQL cancels a statement; 0 for the server's limit
 * @returns `null` for an SQLite database in memory, which a second connection cannot see
 */
export function openReader(strapi: Core.Strapi, timeoutMs: number): Reader | null {
  if (isPostgres(strapi)) return postgresReader(strapi, timeoutMs);
  const { filename } = file.parse(strapi.config.get('database.connection.connection'));
  return filename === ':memory:' ? null : sqliteReader(filename);
}

/**
 * Strapi has one SQLite connection, and all reads wait while a transaction holds it. In write-ahead
 * mode a second connection reads the last commit. It neither waits for a writer nor blocks one.
 * https://www.sqlite.org/wal.html
 */
function sqliteReader(filename: string): Reader {
  const database = new Database(filename, { readonly: true, fileMustExist: true });
  const prepared = new Map<string, Database.Statement>();
  return {
    values({ text, values }) {
      const statement = prepared.get(text) ?? database.prepare(text).pluck();
      prepared.set(text, statement);
      return Promise.resolve(
        statement
          .all(...values)
          .map((value) => (typeof value === 'string' ? parseJson(value) : value)),
      );
    },
    close: () => {
      database.close();
      return Promise.resolve();
    },
  };
}

const parseJson = (text: string): unknown => JSON.parse(text);

/** Half of Strapi's connections, because its transactions take longer. */
const SHARE_OF_POOL = 0.5;

/**
 * Prepared statements on a second pool, whose connections set the time limit when they are opened.
 * On a connection of Strapi's pool, a limit for one statement would take two more round trips.
 */
function postgresReader(strapi: Core.Strapi, timeoutMs: number): Reader {
  const names = new Map<string, { name: string; text: string }>();
  const pool = openSecondPool(strapi, { share: SHARE_OF_POOL, timeoutMs });
  return {
    async values({ text, values }) {
      const statement = names.get(text) ?? {
        name: `delivery_${String(names.size)}`,
        text: numbered(text),
      };
      names.set(text, statement);
      const rows = await runPrepared(pool, { ...statement, values });
      return rowsShape.parse(rows).map(({ value }) => value);
    },
    close: () => pool.destroy(),
  };
}

/** Replaces each `?` by `$1`, `$2` and so on. No statement of delivery has a `?` in a literal. */
function numbered(text: string): string {
  let count = 0;
  return text.replaceAll('?', () => `$${String((count += 1))}`);
}
