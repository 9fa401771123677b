import { createRequire } from 'node:module';

/**
 * The package with the driver of SQLite.
 *
 * Version 12 of better-sqlite3 is the last one for Node 20. If it was compiled with the headers of Node
 * 24.19 or newer, it aborts the process when a statement is garbage collected
 * (https://github.com/nodejs/node/issues/65446). Version 13 uses Node-API. It does not have this bug,
 * and one binary runs on every Node, but it crashes on Node 20. Remove version 12 when Node 20 is no
 * longer supported.
 */
export const SQLITE_DRIVER =
  Number.parseInt(process.versions.node, 10) < 22 ? 'better-sqlite3' : 'better-sqlite3-node-api';

/** Makes Knex, which names better-sqlite3, load the driver for this Node. */
export function chooseSqliteDriver(): void {
  const load = createRequire(__filename);
  load(SQLITE_DRIVER);
  load.cache[load.resolve('better-sqlite3')] = load.cache[load.resolve(SQLITE_DRIVER)];
}

/**
 * The number of bytes of the database file that SQLite maps into memory instead of copying pages.
 * A scan of all rows takes less than half the time. The mapping uses address space and no memory of
 * its own. https://sqlite.org/mmap.html
 */
export const MAPPED_BYTES = 2 ** 31;
