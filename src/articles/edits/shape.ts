/**
 * How the versions of a value are merged: as a whole, as one link or a set of links, by the names of
 * its parts, or item by item.
 */
export type MergeShape = 'whole' | 'link' | 'set' | { parts: MergeShapes } | { items: MergeShapes };

export type MergeShapes = Readonly<Record<string, MergeShape>>;

/** The values of a form, of a draft or of a component, by field. */
export type Values = Readonly<Record<string, unknown>>;

/** An item of a repeatable component. A new one has no id yet. */
export type Item = Values & { readonly id?: number };

/** A link to a document or file. Its name, if it has one, does not count. */
export interface Link {
  readonly key: string | number;
}

export const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isItems = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.every(isValues);

export const isLink = (value: unknown): value is Link => isValues(value) && 'key' in value;
