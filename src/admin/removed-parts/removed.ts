/** The values of the form of an article. */
export type Values = Readonly<Record<string, unknown>>;

type Item = Readonly<Record<string, unknown>>;

/** A component that was removed from the form. */
export interface Removed {
  field: string;
  /** Its place in a repeatable field; `null` for a single component. */
  index: number | null;
  item: Item;
}

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const itemsIn = (value: unknown): Item[] => (Array.isArray(value) ? value.filter(isItem) : []);

/** By this key Strapi's form tells the entries of a repeatable field apart. */
const KEY = '__temp_key__';

/**
 * Finds the components with content that one change of the form has removed. A change that also
 * renames the remaining entries loads another document, and removes nothing.
 *
 * @param fields the fields of components
 */
export function removedBetween(
  before: Values,
  after: Values,
  fields: readonly string[],
): Removed[] {
  return fields
    .filter((field) => before[field] !== after[field])
    .flatMap((field) => removedFrom(field, before[field], after[field]))
    .filter(({ item }) => hasContent(item));
}

function removedFrom(field: string, before: unknown, after: unknown): Removed[] {
  if (!Array.isArray(before)) {
    const isCleared = isItem(before) && (after === null || after === undefined);
    return isCleared ? [{ field, index: null, item: before }] : [];
  }
  const old = itemsIn(before);
  const known = new Set(old.map((item) => item[KEY]));
  const left = new Set(itemsIn(after).map((item) => item[KEY]));
  if (![...left].every((key) => known.has(key))) return [];
  return old.flatMap((item, index) => (left.has(item[KEY]) ? [] : [{ field, index, item }]));
}

/** Keys whose texts nobody has written. */
const TECHNICAL: ReadonlySet<string> = new Set([KEY, 'type', 'format', 'anchor', 'language']);

function hasContent(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some(hasContent);
  if (!isItem(value)) return false;
  return Object.entries(value).some(([key, inner]) => !TECHNICAL.has(key) && hasContent(inner));
}

/** Whether the form contains a removed component again. */
export function isBack({ field, item }: Removed, values: Values): boolean {
  const value = values[field];
  const text = contentOf(item);
  return (Array.isArray(value) ? itemsIn(value) : [value]).some((one) => contentOf(one) === text);
}

/** The content without the ids, which a save changes. */
const contentOf = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (key === KEY || key === 'id' ? undefined : inner));

/** Whether a change of the form may have brought a component back. Cheap, for every letter typed. */
export const mayBeBack = ({ field }: Removed, before: Values, after: Values): boolean =>
  Array.isArray(after[field])
    ? itemsIn(after[field]).length > itemsIn(before[field]).length
    : !isItem(before[field]) && isItem(after[field]);

/**
 * Returns a removed component as the form takes it back. The row of a component is deleted by the save
 * after its removal, and the server refuses an id without a row.
 *
 * @param saved the values that the server has
 */
export function returnable({ field, item }: Removed, saved: Values): Item {
  const { [KEY]: _key, id, ...content } = item;
  const value = saved[field];
  const rows = Array.isArray(value) ? itemsIn(value) : [value].filter(isItem);
  return id !== undefined && rows.some((row) => row['id'] === id) ? { id, ...content } : content;
}
