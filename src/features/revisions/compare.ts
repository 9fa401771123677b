import { diffArrays } from 'diff';
import { textOf } from './text-of';

/** A run of words that is in both texts, or only in one. */
export interface Part {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** One field that differs. */
export interface Difference {
  /** `title`, `summary.line1` or `sections.2.heading`. The index is that of the later content. */
  path: string;
  /** The heading of the section that contains the field, if any. */
  of: string | null;
  parts: Part[];
}

/** Two texts with more edits are shown as removed and added, because a diff would not help. */
const MAX_EDITS = 2_000;
/** The limit for all fields together, because a comparison blocks the event loop. */
const MAX_MS = 500;

type Item = Readonly<Record<string, unknown>>;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('key' in value);
const areItems = (value: unknown): value is Item[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((item) => isItem(item) && !('type' in item));

/**
 * Compares two contents field by field and word by word. Where the time is over, the old text is
 * returned as removed and the new one as added.
 *
 * @param maxMs the time limit for all fields, in milliseconds
 */
export function compare(before: Item, after: Item, maxMs = MAX_MS): Difference[] {
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

/** Compares sections with the same heading, wherever they moved. The others are paired in order. */
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
  const paired = new Set(pairs.values());
  const removed = before.flatMap((item, index) =>
    paired.has(index)
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

/** Maps the index of each later item to that of its earlier partner. */
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

/** Compares words, which white space separates in Korean as well, and line breaks. */
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
  // `diffArrays` gave up: too many edits, or out of time.
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
