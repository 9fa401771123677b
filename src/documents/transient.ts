/** Why the database could not do something that may succeed a moment later. */
export type TransientCode = 'WRITE_CONFLICT' | 'READ_TIMED_OUT' | 'DATABASE_BUSY';

/** A fault that passes by itself, as callers are told of it. */
export interface TransientFault {
  code: TransientCode;
  message: string;
}

const CONFLICT: TransientFault = {
  code: 'WRITE_CONFLICT',
  message: 'Another write to the same content was in the way. Nothing was written; try again.',
};
const TIMED_OUT: TransientFault = {
  code: 'READ_TIMED_OUT',
  message:
    'The database took too long to answer. Try again, or ask for less: fewer filters, relations or entries.',
};
const BUSY: TransientFault = {
  code: 'DATABASE_BUSY',
  message: 'The database has no free connection. Try again.',
};

/**
 * PostgreSQL's serialization_failure, deadlock_detected, query_canceled (of which a statement
 * timeout is one) and too_many_connections, and SQLite's lock of another process.
 * https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const FAULTS: ReadonlyMap<unknown, TransientFault> = new Map([
  ['40001', CONFLICT],
  ['40P01', CONFLICT],
  ['SQLITE_BUSY', CONFLICT],
  ['SQLITE_BUSY_SNAPSHOT', CONFLICT],
  ['57014', TIMED_OUT],
  ['53300', BUSY],
]);

/**
 * A row that a write links to was deleted between Strapi's check and the insert, by a path that takes
 * no locks, such as the media library. The next attempt either finds another row or is refused by
 * name.
 */
const FOREIGN_KEY = '23503';

/** The transient fault that an error tells of; `null` for any other error. */
export function transientFault(error: unknown): TransientFault | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'KnexTimeoutError') return BUSY;
  return FAULTS.get('code' in error ? error.code : undefined) ?? null;
}

/** Whether a transaction that failed with this error may succeed when it is run again. */
export const isWorthRetrying = (error: unknown): boolean =>
  transientFault(error)?.code === 'WRITE_CONFLICT' ||
  (error instanceof Error && 'code' in error && error.code === FOREIGN_KEY);
