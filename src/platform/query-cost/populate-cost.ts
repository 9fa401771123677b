import { conditionsIn } from './conditions';
import type { Part } from './filter-cost';
import type { Field, FieldsOf } from './schema';
import { sortParts } from './sort-cost';
import { WEIGHTS } from './weights';

/** The assumed number of rows in a relation or component of many. */
const ASSUMED_MANY = 2;

/**
 * The costs of populating relations and components, in each of Strapi's spellings of `populate`.
 * Each relation is read for all rows at once and then attached to each row.
 *
 * @param rows the number of entries that are populated
 */
export function populateParts(
  populate: unknown,
  uid: string,
  fieldsOf: FieldsOf,
  rows: number,
): Part[] {
  const parts: Part[] = [];
  for (const [name, inner] of entriesOf(populate, uid, fieldsOf)) {
    const field = fieldsOf(uid)[name];
    if (field?.type !== 'relation') continue;
    const count = rows * (isMany(field) ? ASSUMED_MANY : 1);
    parts.push({ what: `populate of "${name}"`, cost: count * WEIGHTS.populated });
    if (field.target !== undefined) {
      for (const part of populatedParts(inner, name, field.target, fieldsOf, count)) {
        parts.push(part);
      }
    }
  }
  return parts;
}

/** The costs of filters, sorts and nested populates of a populated relation. */
function populatedParts(
  asked: unknown,
  name: string,
  target: string,
  fieldsOf: FieldsOf,
  rows: number,
): Part[] {
  if (!isRecord(asked)) return [];
  const { filters, sort, populate } = asked;
  const relations = relationsIn(filters, target, fieldsOf);
  const cost = conditionsIn(filters) * WEIGHTS.condition + relations * WEIGHTS.populatedRelation;
  // Only the rows of the page are sorted. A relation is joined once more.
  const joins = sortParts(sort, target, fieldsOf).filter(({ what }) => what.includes('.')).length;
  return [
    { what: `filters of the populated "${name}"`, cost },
    { what: `sort of the populated "${name}"`, cost: joins * WEIGHTS.populatedRelation },
    ...populateParts(populate, target, fieldsOf, rows),
  ];
}

const isMany = ({ kind }: Field): boolean => kind === 'relations' || kind === 'components';

/** Each attribute to populate with its parameters. `*` means everything, one level deep. */
function entriesOf(populate: unknown, uid: string, fieldsOf: FieldsOf): [string, unknown][] {
  if (populate === '*' || populate === true) {
    return Object.keys(fieldsOf(uid)).map((name) => [name, true]);
  }
  if (typeof populate === 'string') return entriesOf(populate.split(','), uid, fieldsOf);
  if (Array.isArray(populate)) {
    return populate.flatMap((path: unknown): [string, unknown][] => {
      const [name = '', ...rest] = String(path).trim().split('.');
      if (name === '*') return entriesOf('*', uid, fieldsOf);
      return [[name, rest.length === 0 ? true : { populate: [rest.join('.')] }]];
    });
  }
  if (!isRecord(populate)) return [];
  return Object.entries(populate).flatMap(([name, asked]): [string, unknown][] => {
    if (name === '*') return entriesOf('*', uid, fieldsOf);
    return asked === false || asked === 'false' ? [] : [[name, asked]];
  });
}

/** The number of relations that filters name. Each is joined once more to the populated rows. */
function relationsIn(filters: unknown, uid: string, fieldsOf: FieldsOf): number {
  if (Array.isArray(filters)) {
    return filters.reduce((sum: number, one) => sum + relationsIn(one, uid, fieldsOf), 0);
  }
  if (!isRecord(filters)) return 0;
  return Object.entries(filters).reduce((sum, [key, value]) => {
    const field = fieldsOf(uid)[key];
    const own = field?.type === 'relation' ? 1 : 0;
    return sum + own + relationsIn(value, field?.target ?? uid, fieldsOf);
  }, 0);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
