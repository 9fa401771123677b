import { codeOf, CommitError, LostTransactionError } from './commit-error';

/** A write that failed for the server's reasons, as the API tells it. */
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

/**
 * The same may succeed a moment later: SQLite's locks; PostgreSQL's deadlock, serialization failure,
 * unavailable lock, too many connections, and a server that stops or starts.
 */
const TRANSIENT = /^(?:SQLITE_(?:BUSY|LOCKED)(?:_.*)?|40001|40P01|55P03|53300|57P0[1-3])$/;

/** A code of the database itself, which has then decided about the transaction; `EPIPE` is none. */
const FROM_DATABASE = /^(?:SQLITE_.*|(?=.*\d)[0-9A-Z]{5})$/;

/** Whether the same write may succeed a moment later. */
export const isTransient = (error: unknown): boolean => TRANSIENT.test(codeOf(error) ?? '');

/**
 * What to tell a caller whose write failed for the server's reasons: 507 without room, 503 for what
 * passes, 500 for a COMMIT that the database refused. `null` for any other error.
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
  if (TRANSIENT.test(code)) {
    return {
      status: 503,
      name: 'DatabaseBusyError',
      message: 'The database was busy, so nothing of this was kept. Try again.',
      code: 'DATABASE_BUSY',
      retryAfter: 1,
    };
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
