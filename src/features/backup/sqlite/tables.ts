import { createHash } from 'node:crypto';
import type Sqlite from 'better-sqlite3';
import { z } from 'zod';
import type { TableDigest } from '../folder/manifest';

const names = z.array(z.object({ name: z.string() }));

/** Tables that hold rows: the tables behind a full-text index, and not the index itself. */
const TABLES = `
  select name from pragma_table_list where schema = 'main' and type in ('table', 'shadow')
  and name not in ('sqlite_schema', 'sqlite_stat1', 'sqlite_stat4') order by name`;

/** Counts and hashes the rows of each table, in the order in which they are stored. */
export function digestTables(database: Sqlite): TableDigest[] {
  return names.parse(database.prepare(TABLES).all()).map(({ name }) => {
    const statement = database.prepare(`select * from "${name.replaceAll('"', '""')}"`);
    const hash = createHash('sha256');
    let rows = 0;
    for (const row of statement.raw().safeIntegers().iterate()) {
      hash.update(JSON.stringify(row, unambiguous));
      rows += 1;
    }
    return { name, rows, content: hash.digest('hex') };
  });
}

/** Tells integers from texts. `JSON.stringify` writes a Buffer as an object. */
const unambiguous = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? { integer: String(value) } : value;

/** @returns the first difference, or `null` */
export function firstDifference(
  expected: readonly TableDigest[],
  found: readonly TableDigest[],
): string | null {
  const byName = new Map(found.map((table) => [table.name, table]));
  for (const { name, rows, content } of expected) {
    const table = byName.get(name);
    if (table === undefined) return `The table ${name} is missing`;
    if (table.content !== content) {
      return `The table ${name} has ${String(table.rows)} rows, which are not the ${String(rows)} of the backup`;
    }
  }
  return null;
}
