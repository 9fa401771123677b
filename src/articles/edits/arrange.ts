import { partsOf } from './align';
import type { Item } from './shape';

/** An item of the merged list, with its places in the two lists that were merged. */
export interface Placed {
  item: Item;
  /** Its place in the base, unless it is new. */
  origin: number | null;
  mine: number | null;
  theirs: number | null;
}

type Side = 'mine' | 'theirs';

/**
 * Puts the items of two merged lists in order. The order of the items that both lists have is that of
 * the list which was reordered. Each other item follows the item that it followed in its own list; if
 * both lists have new items at one place, the order of these depends on their texts only, and not on
 * whose edit came first.
 *
 * @returns the items, and whose order they have: `conflict` where both were reordered differently, and
 *   the own order was taken
 */
export function arrange(kept: readonly Placed[]): {
  items: Item[];
  order: 'same' | Side | 'conflict';
} {
  const common = kept.filter(({ mine, theirs }) => mine !== null && theirs !== null);
  const ordered = (by: 'origin' | Side) =>
    [...common].sort((one, other) => (one[by] ?? Infinity) - (other[by] ?? Infinity));
  const [mine, theirs] = [ordered('mine'), ordered('theirs')];
  // Without the items that both have added, whose place in the base nobody knows.
  const known = (list: Placed[]) => list.filter(({ origin }) => origin !== null);
  const before = known(ordered('origin'));
  const hasMoved = (list: Placed[]) => !isSameOrder(known(list), before);
  const order = orderOf(hasMoved(mine), hasMoved(theirs), isSameOrder(mine, theirs));
  const main = order === 'theirs' || order === 'same' ? theirs : mine;
  const added = { mine: followers(kept, 'mine'), theirs: followers(kept, 'theirs') };
  const items = [null, ...main].flatMap((leader) => [
    ...(leader === null ? [] : [leader]),
    ...interleave(added.theirs.get(leader) ?? [], added.mine.get(leader) ?? []),
  ]);
  return { items: items.map(({ item }) => item), order };
}

function orderOf(mineMoved: boolean, theirsMoved: boolean, areSame: boolean) {
  if (mineMoved && theirsMoved) return areSame ? 'same' : 'conflict';
  if (mineMoved) return 'mine';
  return theirsMoved ? 'theirs' : 'same';
}

const isSameOrder = (one: readonly Placed[], other: readonly Placed[]): boolean =>
  one.every((each, index) => each === other[index]);

/** The items that only one list has, by the item of both lists that they follow there; `null` for none. */
function followers(kept: readonly Placed[], side: Side): ReadonlyMap<Placed | null, Placed[]> {
  const found = new Map<Placed | null, Placed[]>();
  const list = kept
    .filter((each) => each[side] !== null)
    .sort((one, other) => (one[side] ?? 0) - (other[side] ?? 0));
  let leader: Placed | null = null;
  for (const each of list) {
    if (each.mine !== null && each.theirs !== null) leader = each;
    else found.set(leader, [...(found.get(leader) ?? []), each]);
  }
  return found;
}

/** Merges two lists by the texts of their items. Each keeps its order. */
function interleave(one: readonly Placed[], other: readonly Placed[]): Placed[] {
  const [left, right] = [[...one], [...other]];
  const result: Placed[] = [];
  for (;;) {
    const [a, b] = [left[0], right[0]];
    const next = b === undefined || (a !== undefined && textOf(a) <= textOf(b)) ? left : right;
    const taken = next.shift();
    if (taken === undefined) return result;
    result.push(taken);
  }
}

const textOf = ({ item }: Placed): string =>
  JSON.stringify(Object.entries(partsOf(item)).sort(([a], [b]) => (a < b ? -1 : 1)));
