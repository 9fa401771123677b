import { codeOf, CommitError, LostTransactionError } from '../../strapi';

/** A failed request whose cause is the database, as the API reports it. */
export interface DatabaseFailure {
  status: 500 | 503 | 507;
  name: string;
  message: string;
  code: string;
  /** Seconds after which the same request may succeed; `null` where waiting does not help. */
  retryAfter: number | null;
}

/**
 * A full disk: SQLite's own code, PostgreSQL's `disk_full`, and those of the file system for uploads.
 * https://sqlite.org/rescode.html#full https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const FULL = /^(?:SQLITE_FULL|53100|ENOSPC|EDQUOT)$/;

const CONFLICT = {
  code: 'WRITE_CONFLICT',
  message: 'Another write to the same content was in the way. Nothing was written; try again.',
};
const TIMED_OUT = {
  code: 'READ_TIMED_OUT',
  message:
    'The database took too long to answer. Try again, or ask for less: fewer filters, relations or entries.',
};
const BUSY = {
  code: 'DATABASE_BUSY',
  message: 'The database has no free connection, or is stopping or starting. Try again.',
};

const READ_ONLY = {
  code: 'DATABASE_READ_ONLY',
  message: 'The database accepts no writes at the moment. Try again later.',
};
const DAMAGED = {
  code: 'DATABASE_DAMAGED',
  message: 'The database reports damaged data. The log of the server says more.',
};
const UNAVAILABLE = {
  code: 'DATABASE_UNAVAILABLE',
  message: 'The database cannot be reached. Try again, and look first whether a write was kept.',
};

/**
 * Faults that last until somebody acts or the database is back: read_only_sql_transaction,
 * data_corrupted and index_corrupted, and the classes of lost connections, refused sign-ins, missing
 * databases, insufficient resources, shutdowns and system errors; and SQLite's codes for the same.
 * https://www.postgresql.org/docs/18/errcodes-appendix.html https://sqlite.org/rescode.html
 */
const LASTING = [
  { codes: /^(?:25006|SQLITE_READONLY(?:_.*)?)$/, fault: READ_ONLY },
  { codes: /^(?:XX00[12]|SQLITE_(?:CORRUPT|NOTADB)(?:_.*)?)$/, fault: DAMAGED },
  {
    codes:
      /^(?:(?:08|28|3D|53|57|58)[0-9A-Z]{3}|25P0[34]|SQLITE_(?:CANTOPEN|IOERR|NOMEM)(?:_.*)?)$/,
    fault: UNAVAILABLE,
  },
];

/** Seconds after which a client may ask again: for a moment's fault, and for a lasting one. */
const RETRY_SOON = 1;
const RETRY_LATER = 5;

/**
 * Faults that may be gone a moment later: SQLite's locks of another process; PostgreSQL's
 * serialization_failure, deadlock_detected and lock_not_available; its query_canceled, which a
 * statement timeout raises, and SQLite's code for the same; too_many_connections, the codes of a server
 * that stops or starts, and that of a reader of SQLite that has ended.
 * https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const TRANSIENT = [
  { codes: /^(?:SQLITE_(?:BUSY|LOCKED)(?:_.*)?|40001|40P01|55P03)$/, fault: CONFLICT },
  { codes: /^(?:57014|SQLITE_INTERRUPT)$/, fault: TIMED_OUT },
  { codes: /^(?:53300|57P0[1-3]|SQLITE_ABORT)$/, fault: BUSY },
];

function transientFault(error: unknown): typeof BUSY | null {
  // Knex's own error while the pool has no free connection has no code.
  if (error instanceof Error && error.name === 'KnexTimeoutError') return BUSY;
  const code = codeOf(error) ?? '';
  return TRANSIENT.find(({ codes }) => codes.test(code))?.fault ?? null;
}

/** Whether another write was in the way, so that the same one may succeed if it runs again. */
export const isConflict = (error: unknown): boolean => transientFault(error) === CONFLICT;

/** The database's own codes: with one of them it has decided about the transaction. `EPIPE` is not one. */
const FROM_DATABASE = /^(?:SQLITE_.*|(?=.*\d)[0-9A-Z]{5})$/;

/** Whether the same request may succeed a moment later. */
export const isTransient = (error: unknown): boolean => transientFault(error) !== null;

/**
 * Classes of SQLSTATE and codes of SQLite that blame the database and not the statement: lost
 * connections, a refused sign-in, a missing database, a transaction that cannot write, deadlocks, a full
 * or broken disk or file, locks, a shutdown.
 * https://www.postgresql.org/docs/18/errcodes-appendix.html https://sqlite.org/rescode.html
 */
const SERVER_FAULT =
  /^(?:08|25|28|3D|40|53|55|57|58|XX)[0-9A-Z]{3}$|^SQLITE_(?:BUSY|CANTOPEN|CORRUPT|FULL|IOERR|LOCKED|NOMEM|NOTADB|READONLY)(?:_|$)/;

/**
 * Node's codes of sockets and name servers, such as `ECONNREFUSED`, and of certificates.
 * https://nodejs.org/api/errors.html https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
const NO_CONNECTION =
  /^(?:E(?:[A-Z]+|AI_AGAIN|RR_(?:TLS|SSL)_\w+)|(?:CERT|CRL|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED)_\w+|HOSTNAME_MISMATCH|INVALID_CA)$/;

/**
 * The messages of errors without a code that report a lost or closed connection. Knex puts the
 * statement before the message. pg/lib/client.js, knex/lib/client.js, tarn/dist/PendingOperation.js,
 * better-sqlite3/src/util/macros.cpp
 */
const CONNECTION_LOST =
  /(?:^| - )(?:Connection terminated(?: unexpectedly)?|timeout expired|Query read timeout|Client (?:was closed|has encountered a connection error) and is not queryable|Unable to acquire a connection|aborted|The database connection is not open|The server does not support SSL connections|SASL: .*)$/;

/** The error of the driver, which an error of a COMMIT has as its cause. */
function driverError(error: unknown): unknown {
  const isWrapper = error instanceof CommitError || error instanceof LostTransactionError;
  return isWrapper ? driverError(error.cause) : error;
}

function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) return NO_CONNECTION.test(code);
  const driver = driverError(error);
  return driver instanceof Error && CONNECTION_LOST.test(driver.message);
}

/** Whether the database is at fault and not the statement, so that the statement may succeed later. */
export const isServerFault = (error: unknown): boolean =>
  isTransient(error) || SERVER_FAULT.test(codeOf(error) ?? '') || isConnectionLost(error);

/**
 * PostgreSQL's foreign_key_violation. A linked row was deleted between Strapi's check and the insert,
 * by code that takes no locks, such as the media library. The next attempt finds another row, or
 * Strapi refuses it by name.
 */
const FOREIGN_KEY = '23503';

/**
 * Locks for which the database has waited already: those of another process, during which SQLite blocks
 * this one, and PostgreSQL's lock_not_available after `lock_timeout`. SQLITE_BUSY_SNAPSHOT comes at once.
 * https://sqlite.org/c3ref/busy_timeout.html
 */
const WAITED_FOR = /^(?:SQLITE_(?:BUSY|LOCKED)|55P03)$/;

/** Whether a transaction that failed with this error may succeed if it runs again at once. */
export const isWorthRetrying = (error: unknown): boolean =>
  (isConflict(error) && !WAITED_FOR.test(codeOf(error) ?? '')) ||
  (codeOf(error) === FOREIGN_KEY && !(error instanceof CommitError));

/**
 * Describes an error of the database for the caller of the API: 507 for a full disk, 503 for a
 * transient fault or an outage that the database reports, 500 for a refused COMMIT.
 *
 * @returns `null` for any other error
 */
export function databaseFailure(error: unknown): DatabaseFailure | null {
  const code = codeOf(error) ?? '';
  if (FULL.test(code)) {
    return {
      status: 507,
      name: 'InsufficientStorageError',
      message: 'The server has no room left, so nothing of this was kept. Free disk space first.',
      code: 'INSUFFICIENT_STORAGE',
      retryAfter: null,
    };
  }
  const transient = transientFault(error);
  if (transient !== null) return unavailable(transient, RETRY_SOON);
  if (!(error instanceof CommitError)) {
    const lasting = LASTING.find(({ codes }) => codes.test(code))?.fault;
    return lasting === undefined ? null : unavailable(lasting, RETRY_LATER);
  }
  // If the connection breaks during a COMMIT, nobody knows whether the database executed it.
  const isKnown = FROM_DATABASE.test(code) || error.cause instanceof LostTransactionError;
  return {
    status: 500,
    name: 'CommitError',
    message: isKnown
      ? 'The database refused the write, so nothing of this was kept. The log of the server says why.'
      : 'The connection to the database broke during the commit. Check whether this was kept before you send it again.',
    code: isKnown ? 'COMMIT_REFUSED' : 'COMMIT_UNKNOWN',
    retryAfter: null,
  };
}

/** Describes an error that is known to come from the database, such as a refused connection. */
export const outageOf = (error: unknown): DatabaseFailure =>
  databaseFailure(error) ?? unavailable(UNAVAILABLE, RETRY_LATER);

const unavailable = (fault: typeof UNAVAILABLE, retryAfter: number): DatabaseFailure => ({
  status: 503,
  name: 'ServiceUnavailableError',
  ...fault,
  retryAfter,
});
