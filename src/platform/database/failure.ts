import { codeOf, CommitError, LostTransactionError } from '../../strapi';

/** A request that failed for the database's reasons, as the API tells it. */
export interface DatabaseFailure {
  status: 500 | 503 | 507;
  name: string;
  message: string;
  code: string;
  /** Seconds after which the same request may succeed; `null` where waiting does not help. */
  retryAfter: number | null;
}

/**
 * No room: SQLite's own code, PostgreSQL's `disk_full`, and those of the file system for uploads.
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

/**
 * Faults after which the same may succeed a moment later. SQLite's locks of another process, and
 * PostgreSQL's serialization_failure, deadlock_detected and lock_not_available; its query_canceled, of
 * which a statement timeout is one; too_many_connections and the codes of a server that stops or starts.
 * https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const TRANSIENT = [
  { codes: /^(?:SQLITE_(?:BUSY|LOCKED)(?:_.*)?|40001|40P01|55P03)$/, fault: CONFLICT },
  { codes: /^57014$/, fault: TIMED_OUT },
  { codes: /^(?:53300|57P0[1-3])$/, fault: BUSY },
];

function transientFault(error: unknown): typeof BUSY | null {
  // Knex's own error while the pool has no free connection has no code.
  if (error instanceof Error && error.name === 'KnexTimeoutError') return BUSY;
  const code = codeOf(error) ?? '';
  return TRANSIENT.find(({ codes }) => codes.test(code))?.fault ?? null;
}

/** A code of the database itself, which has then decided about the transaction; `EPIPE` is none. */
const FROM_DATABASE = /^(?:SQLITE_.*|(?=.*\d)[0-9A-Z]{5})$/;

/** Whether the same may succeed a moment later. */
export const isTransient = (error: unknown): boolean => transientFault(error) !== null;

/**
 * PostgreSQL's foreign_key_violation. A row that a write links to was deleted between Strapi's check and
 * the insert, by a path that takes no locks, such as the media library. The next attempt either finds
 * another row or is refused by name.
 */
const FOREIGN_KEY = '23503';

/**
 * SQLite's locks of another process, for which SQLite has waited already, and the process with it. A
 * SQLITE_BUSY_SNAPSHOT comes at once. https://sqlite.org/c3ref/busy_timeout.html
 */
const WAITED_FOR = /^SQLITE_(?:BUSY|LOCKED)$/;

/** Whether a transaction that failed with this error may succeed when it is run again at once. */
export const isWorthRetrying = (error: unknown): boolean =>
  (transientFault(error) === CONFLICT && !WAITED_FOR.test(codeOf(error) ?? '')) ||
  (codeOf(error) === FOREIGN_KEY && !(error instanceof CommitError));

/**
 * What to tell a caller whose request failed for the database's reasons: 507 on a full disk, 503 for a
 * transient fault, 500 for a COMMIT that the database refused. `null` for any other error.
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
  if (transient !== null) {
    return { status: 503, name: 'ServiceUnavailableError', ...transient, retryAfter: 1 };
  }
  if (!(error instanceof CommitError)) return null;
  // A connection that breaks during a COMMIT leaves open whether the database executed it.
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
