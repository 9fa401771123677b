import { align, partsOf } from './align';
import { arrange, type Placed } from './arrange';
import type { Conflict, ValueMerge } from './conflict';
import { same } from './same';
import type { Item } from './shape';

/** Three versions of a list of items. */
export interface ItemVersions {
  base: readonly Item[];
  mine: readonly Item[];
  theirs: readonly Item[];
}

/**
 * Merges two edits of a list, item by item. An item that one editor removed and the other left alone is
 * removed; new items of both are kept. An item that both added alike is kept once, because a client
 * that got no response sends its new items again.
 *
 * A form that was merged with a later version may still name the version that it began with. So an item
 * that both have may be newer than the base: then every part in which the two differ is a conflict.
 *
 * @param names the parts of an item, the most telling first
 * @param mergeItem merges the versions of one item, which `path` names; `null` is an unknown base
 */
export function mergeItems(
  { base, mine, theirs }: ItemVersions,
  path: string[],
  names: readonly string[],
  mergeItem: (base: Item | null, mine: Item, theirs: Item, path: string[]) => ValueMerge,
): ValueMerge {
  const originsOfMine = align(base, mine, names);
  const originsOfTheirs = align(base, theirs, names);
  const [mineOf, theirsOf] = [inverted(originsOfMine), inverted(originsOfTheirs)];
  const kept: Placed[] = [];
  const conflicts: Conflict[] = [];
  const incoming: string[][] = [];
  const at = (index: number) => [...path, String(index)];

  for (const [origin, before] of base.entries()) {
    const [inMine, inTheirs] = [mineOf.get(origin), theirsOf.get(origin)];
    const own = inMine === undefined ? undefined : mine[inMine];
    const other = inTheirs === undefined ? undefined : theirs[inTheirs];
    if (
      inMine !== undefined &&
      own !== undefined &&
      inTheirs !== undefined &&
      other !== undefined
    ) {
      const merged = mergeItem(before, own, other, at(inMine));
      for (const each of merged.conflicts) conflicts.push(each);
      for (const each of merged.incoming) incoming.push(each);
      kept.push({ item: merged.merged as Item, origin, mine: inMine, theirs: inTheirs });
    } else if (inMine !== undefined && own !== undefined) {
      // The other editor removed it. What was removed has no row any more, so it gets a new id.
      if (same(partsOf(before), partsOf(own))) incoming.push(at(inMine));
      else {
        conflicts.push({
          kind: 'removed',
          path: at(inMine),
          base: before,
          mine: own,
          theirs: null,
        });
        kept.push({ item: partsOf(own), origin, mine: inMine, theirs: null });
      }
    } else if (inTheirs !== undefined && other !== undefined) {
      if (same(partsOf(before), partsOf(other))) continue;
      const conflict = { base: before, mine: null, theirs: other };
      conflicts.push({ kind: 'removed', path: at(inTheirs), ...conflict });
    }
  }

  const [newInMine, newInTheirs] = [added(mine, originsOfMine), added(theirs, originsOfTheirs)];
  const twins = align(newInTheirs.map(itemOf), newInMine.map(itemOf), []);
  const twinOf = inverted(twins);
  for (const [place, [index, item]] of newInTheirs.entries()) {
    const [own, twin] = newInMine[twinOf.get(place) ?? -1] ?? [null, null];
    if (own === null) {
      incoming.push(at(index));
      kept.push({ item, origin: null, mine: null, theirs: index });
      continue;
    }
    const merged = mergeItem(null, twin, item, at(own));
    for (const each of merged.conflicts) conflicts.push(each);
    kept.push({ item: merged.merged as Item, origin: null, mine: own, theirs: index });
  }
  for (const [place, [index, item]] of newInMine.entries()) {
    if (twins.has(place)) continue;
    // The form had it from a later version than the base, and the other editor has removed it since.
    if (item.id !== undefined) {
      conflicts.push({ kind: 'removed', path: at(index), base: null, mine: item, theirs: null });
    }
    kept.push({ item: partsOf(item), origin: null, mine: index, theirs: null });
  }

  const { items, order } = arrange(kept);
  if (order === 'conflict') {
    conflicts.push({ kind: 'order', path, base: [...base], mine: [...mine], theirs: [...theirs] });
  } else if (order === 'theirs') incoming.push(path);
  return { merged: items, conflicts, incoming };
}

type Entry = readonly [index: number, item: Item];

const added = (list: readonly Item[], origins: ReadonlyMap<number, number>): Entry[] =>
  [...list.entries()].filter(([index]) => !origins.has(index));

const itemOf = ([, item]: Entry): Item => item;

const inverted = (map: ReadonlyMap<number, number>): ReadonlyMap<number, number> =>
  new Map([...map].map(([key, value]) => [value, key]));
