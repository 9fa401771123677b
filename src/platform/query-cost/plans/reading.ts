import { z } from 'zod';
import type { Where } from './condition';

/** Columns that every list has conditions on, and columns that select single rows. */
const SCOPE: ReadonlySet<string> = new Set(['locale', 'publishedAt', 'documentId']);
const INDEXED: ReadonlySet<string> = new Set([...SCOPE, 'id', 'slug']);
/** Operators that can use an index. */
const BY_INDEX: ReadonlySet<string> = new Set(['$eq', '$in', '$null', '$notNull']);

const record = z.record(z.string(), z.unknown());
type Entry = [key: string, value: unknown];

/** The entries of a filter. Groups of the `opened` operators are replaced by their members. */
function entriesOf(where: unknown, opened: readonly string[]): Entry[] {
  if (Array.isArray(where)) return where.flatMap((part: unknown) => entriesOf(part, opened));
  const { success, data } = record.safeParse(where);
  if (!success) return [];
  return Object.entries(data).flatMap(([key, value]): Entry[] =>
    opened.includes(key) ? entriesOf(value, opened) : [[key, value]],
  );
}

/** The conditions on status, locale and document that every matching row meets. */
export function scopeOf(where: unknown): Where {
  const narrow = entriesOf(where, ['$and']).filter(
    ([key, value]) => SCOPE.has(key) && isByIndex(value),
  );
  return { $and: narrow.map(([key, value]) => ({ [key]: value })) };
}

/** Whether a filter or a search makes the database scan rows that do not match. */
export function needsScan({ where, _q }: { where?: unknown; _q?: unknown }): boolean {
  if (_q !== undefined && _q !== null) return true;
  return entriesOf(where, ['$and', '$or', '$not']).some(
    ([key, value]) => !INDEXED.has(key) || !isByIndex(value),
  );
}

/** Only this application's code passes subqueries. Requests cannot. */
function isByIndex(value: unknown): boolean {
  const { success, data } = record.safeParse(value);
  if (!success) return true;
  return Object.entries(data).every(([key, inner]) => BY_INDEX.has(key) || isQuery(inner));
}

/** A key that differs for different queries, subqueries included. */
export const queryKey = (uid: string, { where, _q }: { where?: unknown; _q?: unknown }): string =>
  JSON.stringify([uid, where, _q], (_key, value: unknown) =>
    isQuery(value) ? value.toQuery() : value,
  );

/** Whether a value is a query of Knex. `JSON.stringify` would serialize its whole client. */
const isQuery = (value: unknown): value is { toQuery(): string } =>
  typeof value === 'object' &&
  value !== null &&
  'toQuery' in value &&
  typeof value.toQuery === 'function';
