import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { cachePreparedReads } from '../src/strapi';
import { required } from './required';

type Env = Core.Config.Shared.ConfigParams['env'];

/**
 * The process computes in UTC whatever TZ says. Strapi's columns of instants have no time zone on
 * PostgreSQL, and pg writes and reads them in the zone of the process; Strapi reads an instant without
 * a zone, as in `filters[publishedAt][$gte]=2026-01-01`, in that zone on both databases. Dates that
 * readers see follow the time zone of the site.
 */
process.env['TZ'] = 'UTC';

/**
 * The message of a statement's error holds the statement, and not its values, as Knex would by itself:
 * those are content and secrets, which have no place in a log. https://knexjs.org/guide/#compilesqlonerror
 */
const WITHOUT_VALUES = { compileSqlOnError: false };

/**
 * Has Knex use better-sqlite3 13, which it loads by the name of version 12, on Node 22 and newer.
 *
 * Version 12, the last one for Node 20, aborts the process when a statement is garbage collected if
 * it was compiled with the headers of Node 24.19 or newer
 * (https://github.com/nodejs/node/issues/65446). Version 13 is built on Node-API: it has no such
 * fault, and one binary for every Node, but crashes on Node 20. Once Node 20 goes, so does this.
 */
function chooseSqliteDriver(): void {
  if (Number.parseInt(process.versions.node, 10) < 22) return;
  const load = createRequire(__filename);
  load('better-sqlite3-node-api');
  load.cache[load.resolve('better-sqlite3')] = load.cache[load.resolve('better-sqlite3-node-api')];
}

/** The embedded default: one file, one process. */
const sqlite = (env: Env) => ({
  connection: {
    ...WITHOUT_VALUES,
    client: 'sqlite',
    connection: {
      filename: path.resolve(process.cwd(), env('DATABASE_FILENAME', '.tmp/data.db')),
    },
    useNullAsDefault: true,
    pool: { min: 1, max: 1, afterCreate: prepareConnection },
  },
});

interface SqliteConnection {
  pragma(statement: string): unknown;
  prepare(statement: string): object;
}

/**
 * Bytes of the database file that are read where the operating system keeps them, instead of copied
 * page by page: what looks through all rows takes less than half the time. It takes address space,
 * not memory. https://sqlite.org/mmap.html
 */
const MAPPED_BYTES = 2 ** 31;

/**
 * Write-ahead logging, so that delivery's own connection reads the last commit while a transaction
 * holds Strapi's. `synchronous` stays what it is without it: a commit survives a loss of power.
 */
function prepareConnection(
  connection: SqliteConnection,
  done: (error: Error | null, connection: SqliteConnection) => void,
): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma(`mmap_size = ${String(MAPPED_BYTES)}`);
  cachePreparedReads(connection);
  done(null, connection);
}

/** The time in which a connection must be there: that of a busy server far away, and no more. */
const CONNECT_MS = 10_000;

interface PostgresConnection {
  query(statement: string, done: (error: Error | null) => void): void;
}

/** SQL such as `now()`, written into a column without a time zone, is in the zone of the session. */
function useUtc(
  connection: PostgresConnection,
  done: (error: Error | null, connection: PostgresConnection) => void,
): void {
  connection.query("set time zone 'UTC'", (error) => {
    done(error, connection);
  });
}

const postgres = (env: Env) => ({
  connection: {
    ...WITHOUT_VALUES,
    client: 'postgres',
    connection: {
      connectionString: required(env('DATABASE_URL'), 'DATABASE_URL'),
      // A host that accepts a connection and never answers would keep it open for ever.
      connectionTimeoutMillis: CONNECT_MS,
      ssl: env.bool('DATABASE_SSL', false)
        ? { rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true) }
        : false,
    },
    pool: {
      min: env.int('DATABASE_POOL_MIN', 2),
      max: env.int('DATABASE_POOL_MAX', 10),
      afterCreate: useUtc,
    },
  },
});

// Not annotated with Core.Config.Database: that type insists on host, port, user, password and
// database beside a connection string, which replaces all five.
const config = ({ env }: Core.Config.Shared.ConfigParams) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  // Without this Strapi looks for compiled migrations where only the TypeScript ones are.
  const settings = { useTypescriptMigrations: true };
  if (client === 'sqlite') {
    chooseSqliteDriver();
    return { ...sqlite(env), settings };
  }
  if (client === 'postgres') return { ...postgres(env), settings };
  throw new Error(`DATABASE_CLIENT is "${client}". Set it to sqlite or postgres.`);
};

export default config;
