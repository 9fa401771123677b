import { partsOf } from './align';
import type { Conflict, ValueMerge } from './conflict';
import { mergeItems } from './merge-items';
import { same } from './same';
import {
  isItems,
  isLink,
  isValues,
  type Link,
  type MergeShape,
  type MergeShapes,
  type Values,
} from './shape';

/** Both edits. Where they conflict, the own value. */
export interface Merge extends ValueMerge {
  merged: Values;
}

/**
 * Merges two edits that began with the same version, field by field. Pure.
 *
 * @param base the version that both began with; `null` if it is not known, so that every difference
 *   is a conflict
 * @param mine the own edit; fields that it lacks are not edited
 * @param theirs the present version, with what the others changed
 */
export function merge(
  base: Values | null,
  mine: Values,
  theirs: Values,
  shapes: MergeShapes,
): Merge {
  const merged: Record<string, unknown> = { ...theirs };
  const conflicts: Conflict[] = [];
  const incoming: string[][] = [];
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const known = base === null ? UNKNOWN : base[name];
    const own = name in mine ? mine[name] : known;
    const value = mergeValue(known, own, theirs[name], shapes[name] ?? 'whole', [name]);
    merged[name] = value.merged;
    for (const each of value.conflicts) conflicts.push(each);
    for (const each of value.incoming) incoming.push(each);
  }
  return { merged, conflicts, incoming };
}

/** A base that equals no value. */
const UNKNOWN = Symbol('unknown');

/** Merges one value. `path` says where it is. */
export function mergeValue(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  shape: MergeShape,
  path: string[],
): ValueMerge {
  if (mine === UNKNOWN || saysSame(mine, theirs, shape))
    return { merged: theirs, conflicts: [], incoming: [] };
  if (shape === 'set') return mergeSets(base, mine, theirs, path);
  if (typeof shape === 'object') {
    if ('items' in shape && isItems(base) && isItems(mine) && isItems(theirs)) {
      const { items } = shape;
      return mergeItems({ base, mine, theirs }, path, Object.keys(items), (was, own, other, at) =>
        mergeParts(was, own, other, items, at),
      );
    }
    if ('parts' in shape && isValues(base) && isValues(mine) && isValues(theirs)) {
      return mergeParts(base, mine, theirs, shape.parts, path);
    }
  }
  if (saysSame(base, mine, shape)) return { merged: theirs, conflicts: [], incoming: [path] };
  if (saysSame(base, theirs, shape)) return { merged: mine, conflicts: [], incoming: [] };
  return {
    merged: mine,
    conflicts: [{ kind: 'changed', path, base: base === UNKNOWN ? null : base, mine, theirs }],
    incoming: [],
  };
}

/** Whether two values say the same: ids of rows and names of links do not count. */
function saysSame(one: unknown, other: unknown, shape: MergeShape): boolean {
  const [a, b] = [one, other].map((value) => {
    if (shape === 'link') return isLink(value) ? value.key : value;
    if (typeof shape !== 'object') return value;
    if (isItems(value)) return value.map(partsOf);
    return isValues(value) ? partsOf(value) : value;
  });
  return same(a, b);
}

/**
 * Merges a component part by part. What is no part, such as its id, is the present version's.
 *
 * @param base `null` if it is not known, so that every difference is a conflict
 */
export function mergeParts(
  base: Values | null,
  mine: Values,
  theirs: Values,
  shapes: MergeShapes,
  path: string[],
): ValueMerge {
  const result: { merged: Record<string, unknown> } & Omit<ValueMerge, 'merged'> = {
    merged: { ...theirs },
    conflicts: [],
    incoming: [],
  };
  for (const [name, shape] of Object.entries(shapes)) {
    const known = base === null ? UNKNOWN : base[name];
    const own = name in mine ? mine[name] : known;
    const part = mergeValue(known, own, theirs[name], shape, [...path, name]);
    result.merged[name] = part.merged;
    for (const each of part.conflicts) result.conflicts.push(each);
    for (const each of part.incoming) result.incoming.push(each);
  }
  return result;
}

/** Adds and removes what each of the two added and removed. Sets have no conflicts. */
function mergeSets(base: unknown, mine: unknown, theirs: unknown, path: string[]): ValueMerge {
  const [before, own, present] = [base, mine, theirs].map((value): Link[] =>
    Array.isArray(value) ? value.filter(isLink) : [],
  );
  const keys = (members: Link[] = []) => new Set(members.map(({ key }) => key));
  const [was, kept, there] = [keys(before), keys(own), keys(present)];
  const removed = [...was].filter((key) => !kept.has(key));
  const added = (own ?? []).filter(({ key }) => !was.has(key) && !there.has(key));
  const merged = [...(present ?? []).filter(({ key }) => !removed.includes(key)), ...added];
  return { merged, conflicts: [], incoming: same(before, present) ? [] : [path] };
}
