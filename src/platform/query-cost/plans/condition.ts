import { z } from 'zod';

/** A `where` of Strapi's database layer. */
export type Where = Record<string, unknown>;

/** An attribute of a model. Relations and components have a `target`. */
export interface Attribute {
  type: string;
  target?: string;
}

/** Returns the attributes of a model by its uid. */
export type AttributesOf = (uid: string) => Readonly<Record<string, Attribute>>;

/**
 * A filter in negation normal form: `$not` applies to single conditions only.
 *
 * - `column` compares a column in Strapi's own form.
 * - `related` holds if one related row meets `condition`.
 * - `relation` compares the relation itself, such as `{ tags: null }`.
 */
export type Condition =
  | { kind: 'and' | 'or'; conditions: readonly Condition[] }
  | { kind: 'column'; where: Where }
  | { kind: 'related'; attribute: string; target: string; condition: Condition }
  | { kind: 'relation'; where: Where };

const record = z.record(z.string(), z.unknown());
const GROUPS: ReadonlySet<string> = new Set(['$and', '$or']);

/** A filter that Strapi refuses or whose meaning is unknown. Strapi then reports the fault. */
export class UnknownFilterError extends Error {}

/**
 * Parses a filter of Strapi's database layer.
 *
 * Strapi joins a relation once for each time that a filter names it. A row matches if some
 * combination of joined rows meets the filter. Each join is named in one condition, so each
 * condition may choose its related row independently. Therefore a negation moves inwards: `$not` of
 * a condition on a relation finds rows with *some* related row that does not meet it.
 *
 * @returns `null` if the filter has no condition, because Knex omits empty groups
 * @throws UnknownFilterError
 */
export function readCondition(
  where: unknown,
  uid: string,
  attributesOf: AttributesOf,
  negated = false,
): Condition | null {
  if (Array.isArray(where)) {
    const all = where.map((part: unknown) => readCondition(part, uid, attributesOf, negated));
    return group(negated ? 'or' : 'and', all);
  }
  if (!isPlain(where)) throw new UnknownFilterError('A filter is an object.');
  const entries = Object.entries(where).map(([key, value]) =>
    readEntry(key, value, uid, attributesOf, negated),
  );
  return group(negated ? 'or' : 'and', entries);
}

function readEntry(
  key: string,
  value: unknown,
  uid: string,
  attributesOf: AttributesOf,
  negated: boolean,
): Condition | null {
  if (key === '$not') return readCondition(value, uid, attributesOf, !negated);
  if (key === '$and' || key === '$or') {
    // GraphQL sends `and: null`, which Strapi's database layer omits.
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) throw new UnknownFilterError(`${key} takes a list.`);
    const all = value.map((part: unknown) => readCondition(part, uid, attributesOf, negated));
    return group((key === '$and') === negated ? 'or' : 'and', all);
  }
  if (key.startsWith('$')) throw new UnknownFilterError(`${key} stands without an attribute.`);
  const attribute = attributesOf(uid)[key];
  const where = negated ? { $not: { [key]: value } } : { [key]: value };
  if (attribute?.type !== 'relation') return { kind: 'column', where };
  const { target } = attribute;
  if (target === undefined) throw new UnknownFilterError(`${key} has more than one target.`);
  if (!isPlain(value) || !comparesColumns(value)) return { kind: 'relation', where };
  const condition = readCondition(value, target, attributesOf, negated);
  return condition && { kind: 'related', attribute: key, target, condition };
}

/** Whether a relation's filter compares columns of the related row, and not the relation itself. */
function comparesColumns(value: Where): boolean {
  const operators = Object.keys(value).filter((key) => key.startsWith('$'));
  const [first] = operators;
  if (first === undefined) return true;
  if (operators.length !== Object.keys(value).length || operators.length > 1) {
    throw new UnknownFilterError('A relation is compared by one operator or by its fields.');
  }
  return GROUPS.has(first);
}

/** Joins conditions into a flat group. In an `or`, merges the conditions on one relation. */
function group(kind: 'and' | 'or', parts: readonly (Condition | null)[]): Condition | null {
  const flat = parts.flatMap((part) => {
    if (part === null) return [];
    return (part.kind === 'and' || part.kind === 'or') && part.kind === kind
      ? part.conditions
      : [part];
  });
  const conditions = kind === 'or' ? mergeRelated(flat) : flat;
  const [first] = conditions;
  return conditions.length > 1 ? { kind, conditions } : (first ?? null);
}

/** `some tag is a, or some tag is b` equals `some tag is a or b`. This does not hold for `and`. */
function mergeRelated(conditions: readonly Condition[]): Condition[] {
  const byAttribute = new Map<string, Extract<Condition, { kind: 'related' }>>();
  const others: Condition[] = [];
  for (const condition of conditions) {
    if (condition.kind !== 'related') {
      others.push(condition);
      continue;
    }
    const before = byAttribute.get(condition.attribute);
    const both = before && group('or', [before.condition, condition.condition]);
    byAttribute.set(condition.attribute, both ? { ...condition, condition: both } : condition);
  }
  return [...others, ...byAttribute.values()];
}

const isPlain = (value: unknown): value is Where => record.safeParse(value).success;
