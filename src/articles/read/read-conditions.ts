import { z } from 'zod';
import type { Shape } from '../../platform/entity-json';

/** The filters and the sort of a list of articles, as Strapi's query layer takes them. */
export interface Conditions {
  filters: Readonly<Record<string, unknown>>;
  /** Such as `title:desc`; empty for the newest first. */
  sort: readonly string[];
}

/**
 * Reads `filters` and `sort` of a request for articles: comparisons of the article's own columns, and
 * of the columns of its author, category and tags.
 *
 * @param whole everything that can be selected of an article
 * @returns `null` if the framework must read them: they have another form, or might be refused
 */
export function readConditions(
  { filters = {}, sort = [] }: { filters?: unknown; sort?: unknown },
  whole: Shape,
): Conditions | null {
  const given: unknown[] = Array.isArray(sort) ? sort : [sort];
  const orders = given.flatMap((one) => (typeof one === 'string' ? one.split(',') : [null]));
  const known = orders.filter((order) => order !== null && isColumn(order, whole));
  if (known.length < orders.length || !areFilters(filters, whole)) return null;
  return { filters, sort: known.filter((order) => order !== null) };
}

const ORDER = /^(\w+)(?::(?:asc|desc))?$/;

function isColumn(order: string, { columns }: Shape): boolean {
  const [, name] = ORDER.exec(order) ?? [];
  return columns.some((column) => column.name === name);
}

/** The years that both databases compare. */
const date = z.iso.date().regex(/^[1-9]/);

/** The values with which Strapi compares columns, by the type of the column. */
const VALUES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: isText,
  uid: isText,
  date: (value) => date.safeParse(value).success,
};

/** The general path composes other texts before it compares them. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value === value.normalize('NFC');
}

const COMPARISONS: ReadonlySet<string> = new Set(['$eq', '$lt', '$lte', '$gt', '$gte']);
const SEARCHES: ReadonlySet<string> = new Set(['$contains', '$containsi']);

function areFilters(filters: unknown, shape: Shape): filters is Record<string, unknown> {
  return (
    isObject(filters) &&
    Object.entries(filters).every(([name, value]) => {
      const type = shape.columns.find((column) => column.name === name)?.type;
      if (type !== undefined) return isCondition(value, type);
      const related = shape.children.find((child) => child.name === name)?.shape;
      return related?.isDocument === true && areConditions(value, related);
    })
  );
}

/** Conditions on the columns of a related document. */
const areConditions = (value: unknown, shape: Shape): boolean =>
  isObject(value) && Object.keys(value).length > 0 && areFilters(value, { ...shape, children: [] });

function isCondition(value: unknown, type: string): boolean {
  const isValue = VALUES[type];
  if (isValue === undefined) return false;
  if (!isObject(value)) return isValue(value);
  const operators = Object.entries(value);
  const isKnown = (operator: string) =>
    COMPARISONS.has(operator) || (type !== 'date' && SEARCHES.has(operator));
  return (
    operators.length > 0 &&
    operators.every(([operator, operand]) =>
      operator === '$in'
        ? Array.isArray(operand) && operand.length > 0 && operand.every(isValue)
        : isKnown(operator) && isValue(operand),
    )
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
