import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { cachePreparedReads } from '../src/strapi';
import { choice } from './choice';
import { required } from './required';
import { readTls } from './tls';

type Env = Core.Config.Shared.ConfigParams['env'];

/**
 * The process uses UTC, whatever TZ is. On PostgreSQL, Strapi stores instants in columns without a
 * time zone, and pg writes and reads them in the zone of the process. On both databases, Strapi
 * parses an instant without a zone, as in `filters[publishedAt][$gte]=2026-01-01`, in that zone.
 * Dates that readers see follow the time zone of the site.
 */
process.env['TZ'] = 'UTC';

/**
 * By default, the message of a failed statement contains the values of the statement. These are
 * content and secrets, which must not be logged. https://knexjs.org/guide/#compilesqlonerror
 */
const WITHOUT_VALUES = { compileSqlOnError: false };

/**
 * Makes Knex load better-sqlite3 13 in place of 12 on Node 22 and newer.
 *
 * Version 12 is the last one for Node 20. If it was compiled with the headers of Node 24.19 or newer,
 * it aborts the process when a statement is garbage collected
 * (https://github.com/nodejs/node/issues/65446). Version 13 uses Node-API. It does not have this bug,
 * and one binary runs on every Node, but it crashes on Node 20. Remove this function when Node 20 is
 * no longer supported.
 */
function chooseSqliteDriver(): void {
  if (Number.parseInt(process.versions.node, 10) < 22) return;
  const load = createRequire(__filename);
  load('better-sqlite3-node-api');
  load.cache[load.resolve('better-sqlite3')] = load.cache[load.resolve('better-sqlite3-node-api')];
}

/** The default: one database file for one process. */
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
 * The number of bytes of the database file that SQLite maps into memory instead of copying pages.
 * A scan of all rows takes less than half the time. The mapping uses address space and no memory of
 * its own. https://sqlite.org/mmap.html
 */
const MAPPED_BYTES = 2 ** 31;

/**
 * Turns on write-ahead logging, so that delivery's own connection reads the last commit while a
 * transaction runs on Strapi's connection. `synchronous` stays FULL, as without write-ahead logging,
 * so that a commit survives a loss of power.
 */
function prepareConnection(
  connection: SqliteConnection,
  done: (error: Error | null, connection: SqliteConnection) => void,
): void {
  try {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma(`mmap_size = ${String(MAPPED_BYTES)}`);
    cachePreparedReads(connection);
  } catch (error) {
    // A broken file or a full disk. Thrown here, it would end the process.
    done(error instanceof Error ? error : new Error(String(error)), connection);
    return;
  }
  done(null, connection);
}

/** The timeout of a new connection. It is enough for a busy and distant server. */
const CONNECT_MS = 10_000;

interface PostgresConnection {
  query(statement: string, done: (error: Error | null) => void): void;
}

type PrepareConnection = (
  connection: PostgresConnection,
  done: (error: Error | null, connection: PostgresConnection) => void,
) => void;

/**
 * Sets the session's time zone, in which PostgreSQL stores `now()` in a column without a zone. Sets
 * the limit of a transaction that waits for its process: one that has stopped to work would hold its
 * locks for ever.
 */
function prepareSession(idleTransactionMs: number): PrepareConnection {
  const idle = `set idle_in_transaction_session_timeout = ${String(idleTransactionMs)}`;
  return (connection, done) => {
    connection.query(`set time zone 'UTC'; ${idle}`, (error) => {
      done(error, connection);
    });
  };
}

/** The pool, and how long its connections are waited for. */
const pool = (env: Env) => ({
  // Milliseconds in which a request gets a connection, or 503.
  acquireConnectionTimeout: milliseconds(env, 'DATABASE_POOL_WAIT_MS', 10_000, 1),
  pool: {
    min: env.int('DATABASE_POOL_MIN', 2),
    max: env.int('DATABASE_POOL_MAX', 10),
    afterCreate: prepareSession(
      milliseconds(env, 'DATABASE_IDLE_TRANSACTION_TIMEOUT_MS', 60_000, 0),
    ),
  },
});

function milliseconds(env: Env, key: string, standard: number, least: number): number {
  const value = env.int(key, standard);
  if (!(value >= least && value <= 86_400_000)) {
    throw new Error(
      `${key} is "${env(key)}". Set it to a number of milliseconds, such as ${String(standard)}.`,
    );
  }
  return value;
}

/** The address and the encryption of PostgreSQL. */
function server(env: Env) {
  const { url, ssl } = readTls(env, required(env('DATABASE_URL'), 'DATABASE_URL'));
  return { connectionString: url, ssl };
}

/** Otherwise somebody who has set an address would write into a file without noticing. */
function refuseUnusedAddress(env: Env): void {
  if (env('DATABASE_URL', '').trim() === '') return;
  throw new Error(
    'DATABASE_URL is set, but DATABASE_CLIENT is sqlite. Set DATABASE_CLIENT=postgres, or remove DATABASE_URL.',
  );
}

const postgres = (env: Env) => ({
  connection: {
    ...WITHOUT_VALUES,
    client: 'postgres',
    connection: {
      ...server(env),
      // Without it, a host that accepts a connection and never responds blocks for ever.
      connectionTimeoutMillis: CONNECT_MS,
    },
    ...pool(env),
  },
});

// Core.Config.Database would require host, port, user, password and database, which the connection
// string replaces.
const config = ({ env }: Core.Config.Shared.ConfigParams) => {
  const client = choice(env, 'DATABASE_CLIENT', ['sqlite', 'postgres'], 'sqlite');
  // Otherwise Strapi looks for compiled migrations in a folder that has only TypeScript.
  const settings = { useTypescriptMigrations: true };
  if (client === 'sqlite') {
    refuseUnusedAddress(env);
    chooseSqliteDriver();
    return { ...sqlite(env), settings };
  }
  return { ...postgres(env), settings };
};

export default config;
