import type { Core } from '@strapi/strapi';
import Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { isPostgres } from '../../platform/database';
import { runPrepared, StatementNames, type ValueStatement } from '../../platform/entity-json';
import { openSecondPool } from '../../strapi';

/** Runs a statement and returns the column `value` of its rows. */
export type ReadValues = (statement: ValueStatement) => Promise<unknown[]>;

/** Runs statements on committed data. */
export interface Reader {
  readonly values: ReadValues;
  close(): Promise<void>;
}

const rowsShape = z.array(z.object({ value: z.unknown() }));
const file = z.object({ filename: z.string() });

/** The most statements that stay prepared. Clients choose what they select. */
const MOST_PREPARED = 200;

/**
 * Opens connections of delivery's own.
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
  const prepared = new LRUCache<string, Database.Statement>({ max: MOST_PREPARED });
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
  const names = new StatementNames('delivery');
  const pool = openSecondPool(strapi, { share: SHARE_OF_POOL, timeoutMs });
  return {
    async values({ text, values }) {
      const rows = await runPrepared(pool, { ...names.of(text), values });
      return rowsShape.parse(rows).map(({ value }) => value);
    },
    close: () => pool.destroy(),
  };
}
