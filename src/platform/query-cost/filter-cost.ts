import { readCondition, type Condition } from './plans/condition';
import type { Field, FieldsOf } from './schema';
import { WEIGHTS } from './weights';

/** A part of a query and its cost. */
export interface Part {
  /** The name of the part for messages, such as `filters on "sections"`. */
  what: string;
  cost: number;
}

const PART_OF_TEXT = /^\$(?:not)?(?:contains|startsWith|endsWith|eqi|nei)/i;
const BY_INDEX: ReadonlySet<string> = new Set([
  'id',
  'documentId',
  'slug',
  'locale',
  'publishedAt',
]);
const OPERATORS_BY_INDEX: ReadonlySet<string> = new Set(['$eq', '$in', '$null', '$notNull']);

const COSTS: Readonly<Record<Field['kind'], number>> = {
  column: WEIGHTS.condition,
  relation: WEIGHTS.relation,
  relations: WEIGHTS.relation,
  component: WEIGHTS.component,
  components: WEIGHTS.components,
};

const NEGATED: Readonly<Record<Field['kind'], number>> = {
  column: 0,
  relation: WEIGHTS.negatedRelation,
  relations: WEIGHTS.negatedMany,
  component: WEIGHTS.negatedMany,
  components: WEIGHTS.negatedMany,
};

const LOOKED_UP: ReadonlySet<string> = new Set(['$in', '$notIn', '$between']);

/**
 * The costs of a list's filters: one scan of all rows if no index applies, each comparison, and
 * each condition on a relation.
 *
 * @throws UnknownFilterError for filters without a meaning
 */
export function filterParts(filters: unknown, uid: string, fieldsOf: FieldsOf): Part[] {
  const condition = readCondition(filters ?? {}, uid, fieldsOf);
  if (condition === null) return [];
  const parts = conditionParts(condition, uid, fieldsOf, null);
  const single = condition.kind === 'and' ? condition.conditions : [condition];
  const scans = single.some((part) => part.kind !== 'column' || !isByIndex(part.where));
  return scans ? [{ what: 'filters', cost: WEIGHTS.scan }, ...parts] : parts;
}

/** @param within the attribute of the list's own content type that the condition is nested in */
function conditionParts(
  condition: Condition,
  uid: string,
  fieldsOf: FieldsOf,
  within: string | null,
): Part[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.conditions.flatMap((part) => conditionParts(part, uid, fieldsOf, within));
    case 'column':
      return columnParts(condition.where, uid, fieldsOf, within);
    case 'relation': {
      const [attribute = ''] = columnsOf(condition.where);
      return [relationPart(attribute, uid, fieldsOf, within, isNegated(condition.where))];
    }
    case 'related': {
      const { attribute, target } = condition;
      const inner = condition.condition;
      const isByKey = within === null && inner.kind === 'column' && isByIndex(inner.where);
      return [
        isByKey
          ? { what: `filters on "${attribute}"`, cost: WEIGHTS.relationByKey }
          : relationPart(attribute, uid, fieldsOf, within, hasNegation(inner)),
        ...conditionParts(condition.condition, target, fieldsOf, within ?? attribute),
      ];
    }
  }
}

function relationPart(
  attribute: string,
  uid: string,
  fieldsOf: FieldsOf,
  within: string | null,
  negated: boolean,
): Part {
  const kind = fieldsOf(uid)[attribute]?.kind ?? 'relation';
  const isMany = kind === 'relations' || kind === 'components';
  const cost = within !== null && isMany ? WEIGHTS.nestedMany : COSTS[kind];
  return {
    what: `filters on "${within ?? attribute}"`,
    cost: cost + (negated ? NEGATED[kind] : 0),
  };
}

const hasNegation = (condition: Condition): boolean => {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.conditions.some(hasNegation);
    case 'related':
      return hasNegation(condition.condition);
    case 'column':
    case 'relation':
      return isNegated(condition.where);
  }
};

const isNegated = (where: object): boolean =>
  Object.entries(where).some(
    ([key, value]: [string, unknown]) =>
      /^\$n(?:ot|e)/.test(key) || (isObject(value) && isNegated(value)),
  );

function columnParts(
  where: object,
  uid: string,
  fieldsOf: FieldsOf,
  within: string | null,
): Part[] {
  const [column = ''] = columnsOf(where);
  const field = fieldsOf(uid)[column];
  const isLong = field?.type === 'text' || field?.type === 'richtext' || field?.type === 'blocks';
  const texts = operatorsIn(where).filter((operator) => PART_OF_TEXT.test(operator)).length;
  const searches = texts * (isLong ? WEIGHTS.longText : WEIGHTS.shortText);
  return [
    {
      what: `filters on "${within ?? column}"`,
      cost: searches + WEIGHTS.condition * valuesIn(where),
    },
  ];
}

/** The attribute of a single condition, which may be negated. */
function columnsOf(where: object): string[] {
  return Object.entries(where).flatMap(([key, value]) =>
    key === '$not' && isObject(value) ? columnsOf(value) : [key],
  );
}

/** The operators of a condition, repeated for each value that they compare. */
function operatorsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(operatorsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = operatorsIn(inner);
    if (!key.startsWith('$')) return below;
    const times = Array.isArray(inner) ? Math.max(inner.length, 1) : 1;
    return [...Array.from({ length: times }, () => key), ...below];
  });
}

/** The number of comparisons of a condition: one per value, or one for a list that is looked up. */
function valuesIn(value: unknown, operator = ''): number {
  // A list without an operator works like `$in`.
  const isLookedUp = LOOKED_UP.has(operator) || !operator.startsWith('$');
  if (Array.isArray(value)) return isLookedUp ? 1 : Math.max(value.length, 1);
  if (!isObject(value)) return 1;
  return Object.entries(value).reduce((sum, [key, inner]) => sum + valuesIn(inner, key), 0);
}

const isByIndex = (where: object): boolean =>
  Object.entries(where).every(
    ([key, value]) =>
      BY_INDEX.has(key) &&
      (isObject(value)
        ? Object.keys(value).every((operator) => OPERATORS_BY_INDEX.has(operator))
        : !Array.isArray(value)),
  );

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
