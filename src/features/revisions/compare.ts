import { diffArrays } from 'diff';
import type { Content } from './content';
import { textOf } from './text-of';

/** A run of words, which only one of the two has or both. */
export interface Part {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** One field that differs. */
export interface Difference {
  /** `title`, `summary.line1`, or `sections.2.heading`, counted as the later one does. */
  path: string;
  /** What the section is about, where the field belongs to one. */
  of: string | null;
  parts: Part[];
}

/** Past this many edits two texts have nothing in common worth showing. */
const MAX_EDITS = 2_000;
/** For all fields together: whatever else the server does waits meanwhile. */
const MAX_MS = 500;

type Item = Record<string, unknown>;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('key' in value);
const areItems = (value: unknown): value is Item[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((item) => isItem(item) && !('type' in item));

/**
 * What changed from one content to another, field by field, word by word. Texts that would take too
 * long are told as one taken away and one put in its place.
 *
 * @param maxMs how long all of it may take
 */
export function compare(before: Content, after: Content, maxMs = MAX_MS): Difference[] {
  const until = Date.now() + maxMs;
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.flatMap((name) => compareValues(name, before[name], after[name], until));
}

function compareValues(path: string, before: unknown, after: unknown, until: number): Difference[] {
  if (areItems(before) || areItems(after)) {
    return compareItems(path, areItems(before) ? before : [], areItems(after) ? after : [], until);
  }
  if (isItem(before) || isItem(after)) {
    const [one, other] = [isItem(before) ? before : {}, isItem(after) ? after : {}];
    const names = [...new Set([...Object.keys(other), ...Object.keys(one)])];
    return names.flatMap((name) => compareValues(`${path}.${name}`, one[name], other[name], until));
  }
  const [from, to] = [textOf(before), textOf(after)];
  return from === to ? [] : [{ path, of: null, parts: compareWords(from, to, until) }];
}

/** Sections by their headings, wherever they have moved to; what is left over, in order. */
function compareItems(path: string, before: Item[], after: Item[], until: number): Difference[] {
  const pairs = pairsOf(before, after);
  const differences = after.flatMap((item, index) => {
    const partner = pairs.get(index);
    const was = partner === undefined ? {} : (before[partner] ?? {});
    return compareValues(`${path}.${String(index)}`, was, item, until).map((difference) => ({
      ...difference,
      of: nameOf(item),
    }));
  });
  const kept = new Set(pairs.values());
  const removed = before.flatMap((item, index) =>
    kept.has(index)
      ? []
      : compareValues(`${path}.${String(index)}`, item, {}, until).map((difference) => ({
          ...difference,
          of: nameOf(item),
        })),
  );
  const order = [...pairs].sort(([one], [other]) => one - other).map(([, partner]) => partner);
  const hasMoved = order.some((partner, index) => partner < (order[index - 1] ?? -1));
  const moved = hasMoved
    ? [{ path, of: null, parts: compareLines(before.map(nameOf), after.map(nameOf), until) }]
    : [];
  return [...moved, ...differences, ...removed];
}

const nameOf = (item: Item): string => (typeof item['heading'] === 'string' ? item['heading'] : '');

/** The index of each later item's partner among the earlier ones. */
function pairsOf(before: Item[], after: Item[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const free = new Set(before.keys());
  const pair = (index: number, partner: number | undefined) => {
    if (partner === undefined) return;
    pairs.set(index, partner);
    free.delete(partner);
  };
  for (const [index, item] of after.entries()) {
    pair(
      index,
      [...free].find((other) => nameOf(before[other] ?? {}) === nameOf(item)),
    );
  }
  for (const index of after.keys()) {
    if (!pairs.has(index)) pair(index, [...free][0]);
  }
  return pairs;
}

/** By words between white space, which Korean has as well, and line breaks. */
function compareWords(before: string, after: string, until: number): Part[] {
  return partsOf(words(before), words(after), until);
}

const compareLines = (before: string[], after: string[], until: number): Part[] =>
  partsOf(
    before.map((line) => `${line}\n`),
    after.map((line) => `${line}\n`),
    until,
  );

const words = (text: string): string[] => text.match(/\n|[^\S\n]+|\S+/gu) ?? [];

function partsOf(before: string[], after: string[], until: number): Part[] {
  const timeout = until - Date.now();
  const runs =
    timeout > 0 ? diffArrays(before, after, { maxEditLength: MAX_EDITS, timeout }) : undefined;
  // More edits than are worth finding, or than there is time for.
  if (runs === undefined) {
    return [
      { text: before.join(''), kind: 'removed' },
      { text: after.join(''), kind: 'added' },
    ];
  }
  return runs.map(({ value, added, removed }) => ({
    text: value.join(''),
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
