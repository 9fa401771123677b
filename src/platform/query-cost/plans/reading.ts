import { z } from 'zod';
import type { Where } from './condition';

/** Columns of which every list has a condition, and those by which single rows are asked for. */
const SCOPE: ReadonlySet<string> = new Set(['locale', 'publishedAt', 'documentId']);
const INDEXED: ReadonlySet<string> = new Set([...SCOPE, 'id', 'slug']);
/** Operators that an index answers. */
const BY_INDEX: ReadonlySet<string> = new Set(['$eq', '$in', '$null', '$notNull']);

const record = z.record(z.string(), z.unknown());
type Entry = [key: string, value: unknown];

/** The entries of a filter, with those of the groups of some operators in place of the groups. */
function entriesOf(where: unknown, opened: readonly string[]): Entry[] {
  if (Array.isArray(where)) return where.flatMap((part: unknown) => entriesOf(part, opened));
  const { success, data } = record.safeParse(where);
  if (!success) return [];
  return Object.entries(data).flatMap(([key, value]): Entry[] =>
    opened.includes(key) ? entriesOf(value, opened) : [[key, value]],
  );
}

/** The conditions on status, locale and document that every row which a filter finds meets. */
export function scopeOf(where: unknown): Where {
  const narrow = entriesOf(where, ['$and']).filter(
    ([key, value]) => SCOPE.has(key) && isByIndex(value),
  );
  return { $and: narrow.map(([key, value]) => ({ [key]: value })) };
}

/** Whether a filter or a search makes the database look through rows that it does not find. */
export function looksThrough({ where, _q }: { where?: unknown; _q?: unknown }): boolean {
  if (_q !== undefined && _q !== null) return true;
  return entriesOf(where, ['$and', '$or', '$not']).some(
    ([key, value]) => !INDEXED.has(key) || !isByIndex(value),
  );
}

/** A subquery is this application's own: no request holds one. */
function isByIndex(value: unknown): boolean {
  const { success, data } = record.safeParse(value);
  if (!success) return true;
  return Object.entries(data).every(([key, inner]) => BY_INDEX.has(key) || isQuery(inner));
}

/** What tells two questions to the database apart, subqueries included. */
export const keyOf = (uid: string, { where, _q }: { where?: unknown; _q?: unknown }): string =>
  JSON.stringify([uid, where, _q], (_key, value: unknown) =>
    isQuery(value) ? value.toQuery() : value,
  );

/** Whether a value is one of Knex's queries, which holds its whole client. */
const isQuery = (value: unknown): value is { toQuery(): string } =>
  typeof value === 'object' &&
  value !== null &&
  'toQuery' in value &&
  typeof value.toQuery === 'function';
