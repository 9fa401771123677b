import type { Values } from '../shared/merge-form';

/** An entry of a list: its place in the base, or a value that the base does not have. */
type Item = number | { value: unknown };

/** What values have that their base has not. */
export interface Difference {
  /** The attributes that differ. A list says where the base has its entries. */
  changed: Record<string, { value: unknown } | { items: Item[] }>;
  removed: string[];
}

/**
 * Returns what values have that their base has not: about as much as was typed.
 *
 * The form replaces what changes and leaves the rest as it is, so parts are compared by identity. What is
 * equal but not identical is taken as changed.
 */
export function differenceOf(base: Values, values: Values): Difference {
  const changed = Object.entries(values).filter(([name, value]) => value !== base[name]);
  return {
    changed: Object.fromEntries(changed.map(([name, value]) => [name, part(base[name], value)])),
    removed: Object.keys(base).filter((name) => !(name in values)),
  };
}

function part(base: unknown, value: unknown): Difference['changed'][string] {
  if (!Array.isArray(base) || !Array.isArray(value)) return { value };
  const places = new Map(base.map((item: unknown, place) => [item, place]));
  return { items: value.map((item: unknown): Item => places.get(item) ?? { value: item }) };
}

/** Returns the values of which this is the difference from their base. */
export function applied(base: Values, { changed, removed }: Difference): Values {
  const kept = Object.entries(base).filter(([name]) => !removed.includes(name));
  const typed = Object.entries(changed).map(([name, one]) => {
    if (!('items' in one)) return [name, one.value];
    const list = base[name] as readonly unknown[];
    return [name, one.items.map((item) => (typeof item === 'number' ? list[item] : item.value))];
  });
  return Object.fromEntries([...kept, ...typed]) as Values;
}
