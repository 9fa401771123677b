/** A transaction that the database did not commit, with the error of the database as its `cause`. */
export class CommitError extends Error {
  /** The code of the cause, so that callers can read codes without knowing about transactions. */
  readonly code = codeOf(this.cause);

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The database did not accept the COMMIT: ${reason}`, { cause });
    this.name = 'CommitError';
  }
}

/** A transaction that the database rolled back by itself, with the error that caused it. */
export class LostTransactionError extends Error {
  readonly code = codeOf(this.cause);

  constructor(cause: unknown) {
    super('The database rolled the transaction back because a statement in it failed.', { cause });
    this.name = 'LostTransactionError';
  }
}

/**
 * The code of an error of a database driver or of Node.
 *
 * Relies on `pg-protocol/dist/parser.js`, which puts PostgreSQL's SQLSTATE into `code`, and on
 * `better-sqlite3/lib/sqlite-error.js`, which puts the name of SQLite's result code there.
 */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
