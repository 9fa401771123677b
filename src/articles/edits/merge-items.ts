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
 * @param names the parts of an item, the most telling first
 * @param mergeItem merges the versions of one item, which `path` names
 */
export function mergeItems(
  { base, mine, theirs }: ItemVersions,
  path: string[],
  names: readonly string[],
  mergeItem: (base: Item, mine: Item, theirs: Item, path: string[]) => ValueMerge,
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
      for (const conflict of merged.conflicts) conflicts.push(conflict);
      for (const inner of merged.incoming) incoming.push(inner);
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

  const newInTheirs = [...theirs.entries()].filter(([index]) => !originsOfTheirs.has(index));
  const repeated = new Set<number>();
  for (const [index, item] of newInTheirs) {
    const twin = [...mine.entries()].find(
      ([own, each]) =>
        !originsOfMine.has(own) && !repeated.has(own) && same(partsOf(each), partsOf(item)),
    );
    if (twin === undefined) incoming.push(at(index));
    else repeated.add(twin[0]);
    kept.push({ item, origin: null, mine: twin?.[0] ?? null, theirs: index });
  }
  for (const [index, item] of mine.entries()) {
    if (originsOfMine.has(index) || repeated.has(index)) continue;
    kept.push({ item: partsOf(item), origin: null, mine: index, theirs: null });
  }

  const { items, order } = arrange(kept);
  if (order === 'conflict') {
    conflicts.push({ kind: 'order', path, base: [...base], mine: [...mine], theirs: [...theirs] });
  } else if (order === 'theirs') incoming.push(path);
  return { merged: items, conflicts, incoming };
}

const inverted = (map: ReadonlyMap<number, number>): ReadonlyMap<number, number> =>
  new Map([...map].map(([key, value]) => [value, key]));
