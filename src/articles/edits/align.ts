import { same } from './same';
import type { Item } from './shape';

/** The parts of an item, without the id that one write gives it and the next may replace. */
export const partsOf = ({ id: _id, ...parts }: Item): Omit<Item, 'id'> => parts;

/**
 * Finds the item of `base` that each item of `list` was made from, by their positions. Ids say so.
 * Where a write has replaced the rows, and with them the ids, equal items are the same item, and then
 * items whose first part (such as the heading) is equal. The only item of both lists is the same one
 * if it lacks that part in both, as the only section of a text without headings does.
 *
 * @param names the parts of an item, the most telling first
 */
export function align(
  base: readonly Item[],
  list: readonly Item[],
  names: readonly string[],
): ReadonlyMap<number, number> {
  const [first = ''] = names;
  const aligned = new Map<number, number>();
  const free = new Set(base.keys());
  const alignBy = (isPair: (one: Item, other: Item) => boolean) => {
    for (const [index, item] of list.entries()) {
      if (aligned.has(index)) continue;
      const origin = [...free].find((each) => isPair(base[each] ?? {}, item));
      if (origin === undefined) continue;
      aligned.set(index, origin);
      free.delete(origin);
    }
  };
  alignBy((one, other) => one.id !== undefined && one.id === other.id);
  const idsOfBase = new Set(base.map(({ id }) => id));
  const idsOfList = new Set(list.map(({ id }) => id));
  // An item whose id is still in the other list is another item, however equal it looks.
  const isLoose = (one: Item, other: Item) => !idsOfList.has(one.id) && !idsOfBase.has(other.id);
  alignBy((one, other) => isLoose(one, other) && same(partsOf(one), partsOf(other)));
  alignBy(
    (one, other) => isLoose(one, other) && Boolean(one[first]) && same(one[first], other[first]),
  );
  if (base.length === 1 && list.length === 1) {
    alignBy((one, other) => isLoose(one, other) && !one[first] && !other[first]);
  }
  return aligned;
}
