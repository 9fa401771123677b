import { z } from 'zod';
import type { Row, Tables } from './rows';

/** Tables that each start derives anew, and those that SQLite and Strapi keep for themselves. */
const DERIVED =
  /^(?:sqlite_.*|strapi_database_schema|threeline_search_.*|admin_permissions(?:_role_lnk)?)$/;

/** Columns that an upgrade rewrites: a settings row stays, but its value follows the content types. */
const REWRITTEN: Record<string, readonly string[]> = { strapi_core_store_settings: ['value'] };

/** Columns of JSON in which a picture of a body became a reference to its file after 0.1.0. */
const WITH_PICTURES: Record<string, string> = {
  components_article_sections: 'body',
  threeline_revisions: 'content',
};

/** Lists every table, row and value of `before` that `after` no longer has. */
export function lossOf(before: Tables, after: Tables): string[] {
  return [...before]
    .filter(([table]) => !DERIVED.test(table))
    .flatMap(([table, rows]) => {
      const now = after.get(table);
      if (now === undefined) return [`table ${table}`];
      return rows.flatMap((row) => lossOfRow(table, row, now));
    });
}

function lossOfRow(table: string, row: Row, now: readonly Row[]): string[] {
  const key = 'id' in row ? ['id'] : Object.keys(row);
  const name = `${table} ${key.map((column) => String(row[column])).join(' ')}`;
  const same = now.find((other) => key.every((column) => other[column] === row[column]));
  if (same === undefined) return [`row ${name}`];
  return Object.keys(row)
    .filter((column) => REWRITTEN[table]?.includes(column) !== true)
    .filter((column) => valueOf(table, column, same) !== valueOf(table, column, row))
    .map((column) => `${name}: ${column} was ${valueOf(table, column, row)}`);
}

/** A value as texts are stored today, in Unicode NFC, with only the file of a picture. */
function valueOf(table: string, column: string, row: Row): string {
  const value = row[column];
  if (WITH_PICTURES[table] !== column) return JSON.stringify(value ?? null).normalize('NFC');
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return JSON.stringify(canonical(parsed)).normalize('NFC');
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Record<string, unknown>).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, key === 'image' ? fileOf(inner) : canonical(inner)]),
  );
}

const picture = z.object({ url: z.string() });
const fileOf = (image: unknown): string => picture.parse(image).url.replace(/^.*\//, '');
