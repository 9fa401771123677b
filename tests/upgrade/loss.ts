import type { Row, Tables } from './rows';

/** What an upgrade changes on purpose, by table; a function tells of a column whether it is kept. */
const REWRITTEN: Record<string, readonly string[]> = {};

/** Tables that each start derives from others, or that Strapi keeps for itself. */
const DERIVED = /^(?:sqlite_.*|threeline_search_.*)$/;

/** Compares texts as they are stored today: in Unicode NFC. */
const normal = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC') : value;

/** Lists every row, column and value of `before` that `after` no longer has. */
export function lossOf(before: Tables, after: Tables): string[] {
  const lost: string[] = [];
  for (const [table, rows] of before) {
    if (DERIVED.test(table)) continue;
    const now = after.get(table);
    if (now === undefined) lost.push(`table ${table}`);
    else lost.push(...rows.flatMap((row) => lossOfRow(table, row, now)));
  }
  return lost;
}

function lossOfRow(table: string, row: Row, now: readonly Row[]): string[] {
  const key = keyOf(row);
  const same = now.find((other) =>
    key.every((column) => normal(other[column]) === normal(row[column])),
  );
  const name = `${table} ${key.map((column) => String(row[column])).join(' ')}`;
  if (same === undefined) return [name];
  return Object.keys(row)
    .filter((column) => !(REWRITTEN[table] ?? []).includes(column))
    .filter(
      (column) =>
        normal(same[column]) !== normal(row[column]) &&
        JSON.stringify(same[column]) !== JSON.stringify(row[column]),
    )
    .map((column) =>
      `${name}: ${column} was ${JSON.stringify(row[column])}, is ${JSON.stringify(same[column])}`.slice(
        0,
        700,
      ),
    );
}

const keyOf = (row: Row): string[] => ('id' in row ? ['id'] : Object.keys(row));
