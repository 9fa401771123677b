/** The part of better-sqlite3 that the application uses itself; the rest is Knex's business. */
declare module 'better-sqlite3' {
  interface Statement {
    pluck(): Statement;
    /** Whether the statement returns rows. */
    readonly reader: boolean;
    all(...values: unknown[]): unknown[];
    get(...values: unknown[]): unknown;
    iterate(...values: unknown[]): IterableIterator<unknown>;
    /** Makes each row a list of values. */
    raw(): Statement;
    /** Makes each integer a bigint. */
    safeIntegers(): Statement;
    run(...values: unknown[]): unknown;
  }

  class Database {
    constructor(filename: string, options?: Database.Options);
    readonly inTransaction: boolean;
    prepare(sql: string): Statement;
    exec(sql: string): this;
    pragma(sql: string): unknown;
    /** Copies the database; `progress` returns the number of pages of the next step. */
    backup(filename: string, options?: { progress: () => number }): Promise<unknown>;
    close(): void;
  }

  namespace Database {
    export type { Statement };

    export interface Options {
      readonly?: boolean;
      fileMustExist?: boolean;
      /** Milliseconds to wait for a lock. */
      timeout?: number;
    }

    /** An error that SQLite reports, with the name of its result code. */
    export class SqliteError extends Error {
      constructor(message: string, code: string);
      readonly code: string;
    }
  }

  export = Database;
}
