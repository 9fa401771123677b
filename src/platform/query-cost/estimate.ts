import { z } from 'zod';
import { wholeNumber, parseOrThrow } from '../http';
import { filterParts, type Part } from './filter-cost';
import { populateParts } from './populate-cost';
import type { FieldsOf } from './schema';
import { sortParts } from './sort-cost';
import { ASSUMED_ROWS, DEFAULT_PAGE, WEIGHTS } from './weights';

/** A list of entries of a content type, with Strapi's parameters from the caller. */
export interface ListQuery {
  uid: string;
  query: Readonly<Record<string, unknown>>;
  /** Whether a connection of GraphQL counts the matches by running the filters again. */
  counted?: boolean;
}

/** REST sends digits, and GraphQL sends a number or `null`. */
const number = z
  .union([wholeNumber, z.int().min(0, 'must be at least 0')], 'must be a whole number')
  .nullish()
  .transform((value) => value ?? undefined);
const paging = z.object({ page: number, pageSize: number, start: number, limit: number });

const SEARCHED_TEXTS: ReadonlySet<string> = new Set(['string', 'uid', 'email', 'enumeration']);
const SEARCHED_LONG_TEXTS: ReadonlySet<string> = new Set(['text', 'richtext', 'json', 'blocks']);

/**
 * The parts of a query and their costs. Pure: depends on the schema and not on the rows.
 *
 * @param single whether the query asks for at most one row, by its id or slug
 * @throws UnknownFilterError for filters without a meaning
 * @throws ValidationError (400) for a page that is not given in whole numbers
 */
export function costParts(
  { uid, query, counted = false }: ListQuery,
  fieldsOf: FieldsOf,
  single = false,
): Part[] {
  const asked = query['pagination'] ?? query;
  const { page = 1, pageSize, start, limit } = parseOrThrow(paging, asked);
  const rows = single ? 1 : (pageSize ?? limit ?? DEFAULT_PAGE);
  const skipped = Math.min(start ?? (page - 1) * rows, ASSUMED_ROWS);
  const filters = filterParts(query['filters'], uid, fieldsOf);
  const parts = [
    { what: 'list', cost: WEIGHTS.list },
    { what: 'pagination', cost: (skipped / 1000) * WEIGHTS.thousandSkipped },
    { what: 'rows of the page', cost: rows * WEIGHTS.row },
    ...filters,
    ...(counted ? filters.map(({ what, cost }) => ({ what, cost: cost * WEIGHTS.counted })) : []),
    ...searchParts(query['_q'], uid, fieldsOf),
    ...sortParts(query['sort'], uid, fieldsOf),
    ...populateParts(query['populate'], uid, fieldsOf, rows),
  ];
  if (!single && query['locale'] === '*') parts.push({ what: 'locale', cost: WEIGHTS.allLocales });
  return parts;
}

/** `_q` searches every text of the content type. */
function searchParts(search: unknown, uid: string, fieldsOf: FieldsOf): Part[] {
  if (search === undefined || search === null || search === '') return [];
  const texts = Object.values(fieldsOf(uid)).map(({ type }) => {
    if (SEARCHED_LONG_TEXTS.has(type)) return WEIGHTS.longText;
    return SEARCHED_TEXTS.has(type) ? WEIGHTS.shortText : 0;
  });
  return [{ what: '_q', cost: WEIGHTS.scan + texts.reduce((sum: number, text) => sum + text, 0) }];
}
