import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { cachePreparedReads } from '../src/strapi';
import { choice } from './choice';
import { milliseconds, poolWaitMs } from './milliseconds';
import { required } from './required';
import { chooseSqliteDriver, MAPPED_BYTES } from './sqlite';
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
 * Turns on write-ahead logging, so that other connections, such as those of the readers, read the last
 * commit while a transaction runs on Strapi's connection. `synchronous` stays FULL, as without write-ahead logging,
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
  acquireConnectionTimeout: poolWaitMs(env),
  pool: {
    min: env.int('DATABASE_POOL_MIN', 2),
    max: env.int('DATABASE_POOL_MAX', 10),
    afterCreate: prepareSession(
      milliseconds(env, 'DATABASE_IDLE_TRANSACTION_TIMEOUT_MS', 60_000, 0),
    ),
  },
});

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
