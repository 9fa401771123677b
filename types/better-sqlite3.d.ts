/** The part of better-sqlite3 that the application uses itself; the rest is Knex's business. */
declare module 'better-sqlite3' {
  interface Statement {
    pluck(): Statement;
    /** Whether the statement returns rows. */
    readonly reader: boolean;
    all(...values: unknown[]): unknown[];
    run(...values: unknown[]): unknown;
  }

  class Database {
    constructor(filename: string, options?: { readonly?: boolean; fileMustExist?: boolean });
    readonly inTransaction: boolean;
    prepare(sql: string): Statement;
    exec(sql: string): this;
    pragma(sql: string): unknown;
    close(): void;
  }

  namespace Database {
    export type { Statement };

    /** An error that SQLite reports, with the name of its result code. */
    export class SqliteError extends Error {
      constructor(message: string, code: string);
      readonly code: string;
    }
  }

  export = Database;
}
