import type { Core } from '@strapi/strapi';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { isPostgres } from '../../platform/database';
import { runPrepared, type PgClient } from '../../platform/entity-json';
import type { Statement } from './articles/statements';

/** Reads the one column `value` of a statement's rows, of what is committed. */
export interface Reader {
  values(statement: Statement): Promise<unknown[]>;
  close(): Promise<void>;
}

const rowsShape = z.array(z.object({ value: z.unknown() }));
const file = z.object({ filename: z.string() });

/**
 * Statements differ only in their values, so there are few of them; see `articleStatements`.
 *
 * @param timeoutMs after which PostgreSQL cancels a statement; 0 for the database's own limit
 */
export function openReader(strapi: Core.Strapi, timeoutMs: number): Reader | null {
  if (isPostgres(strapi)) return postgresReader(strapi, timeoutMs);
  const { filename } = file.parse(strapi.config.get('database.connection.connection'));
  return filename === ':memory:' ? null : sqliteReader(filename);
}

/**
 * A connection of its own: Strapi has one, and while a transaction holds it every other read waits.
 * In write-ahead mode readers see the last commit, and neither wait for a writer nor hold one up.
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

/** A client of Knex with a pool of its own. */
interface PoolClient extends PgClient {
  config: { pool: { max: number; afterCreate: AfterCreate } };
  destroy(): Promise<void>;
}

interface Connection {
  query(sql: string, done: (error: Error | null) => void): void;
}

type AfterCreate = (
  connection: Connection,
  done: (error: Error | null, connection: Connection) => void,
) => void;

/** Connections of this pool for each of Strapi's, which has the longer transactions. */
const SHARE_OF_POOL = 0.5;

/**
 * Prepared statements, on connections of its own: their time limit is set when they are opened. Set
 * for one statement on a connection of Strapi's pool it would take two more round trips.
 */
function postgresReader(strapi: Core.Strapi, timeoutMs: number): Reader {
  const names = new Map<string, { name: string; text: string }>();
  const client = openPool(strapi.db.connection.client as PoolClient, timeoutMs);
  return {
    async values({ text, values }) {
      const statement = names.get(text) ?? {
        name: `delivery_${String(names.size)}`,
        text: numbered(text),
      };
      names.set(text, statement);
      const rows = await runPrepared(client, { ...statement, values });
      return rowsShape.parse(rows).map(({ value }) => value);
    },
    close: () => client.destroy(),
  };
}

/** Another pool with the settings of Strapi's, whose statements have a time limit. */
function openPool({ config, constructor }: PoolClient, timeoutMs: number): PoolClient {
  const Client = constructor as new (config: object) => PoolClient;
  const prepare = config.pool.afterCreate;
  const max = Math.max(1, Math.ceil(config.pool.max * SHARE_OF_POOL));
  const afterCreate: AfterCreate = (connection, done) => {
    prepare(connection, (failure, prepared) => {
      if (failure || timeoutMs === 0) {
        done(failure, prepared);
        return;
      }
      // Not as a parameter of the connection, which PgBouncer refuses.
      prepared.query(`set statement_timeout = ${String(timeoutMs)}`, (error) => {
        done(error, prepared);
      });
    });
  };
  return new Client({ ...config, pool: { ...config.pool, min: 0, max, afterCreate } });
}

/** `$1`, `$2` … for each `?`; none of the statements has one in a text. */
function numbered(text: string): string {
  let count = 0;
  return text.replaceAll('?', () => `$${String((count += 1))}`);
}
