/** The part of better-sqlite3 that the application uses itself; the rest is Knex's business. */
declare module 'better-sqlite3' {
  interface Statement {
    pluck(): Statement;
    all(...values: unknown[]): unknown[];
  }

  class Database {
    constructor(filename: string, options?: { readonly?: boolean; fileMustExist?: boolean });
    readonly inTransaction: boolean;
    prepare(sql: string): Statement;
    exec(sql: string): this;
    close(): void;
  }

  namespace Database {
    export type { Statement };
  }

  export = Database;
}
