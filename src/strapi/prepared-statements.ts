import { LRUCache } from 'lru-cache';

/** A connection of better-sqlite3. */
interface SqliteConnection {
  prepare(statement: string): object;
}

/** Statements that a connection caches; a page takes about twenty. */
const MAX_CACHED = 500;

/**
 * Caches the prepared reads of an SQLite connection. Knex prepares a statement each time, which
 * costs about as much as running it. SQLite prepares a statement again by itself when the schema
 * has changed (https://sqlite.org/c3ref/prepare.html).
 *
 * Relies on `knex/lib/dialects/better-sqlite3/index.js`: Knex runs a read by `all` in the same tick in
 * which it prepares it, so two reads never share a running statement.
 */
export function cachePreparedReads(connection: SqliteConnection): void {
  const prepare = connection.prepare.bind(connection);
  const cached = new LRUCache<string, object>({ max: MAX_CACHED });
  connection.prepare = (text) => {
    if (!text.startsWith('select ')) return prepare(text);
    const statement = cached.get(text) ?? prepare(text);
    cached.set(text, statement);
    return statement;
  };
}
