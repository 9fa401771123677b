import { align, partsOf } from '../../articles/edits/pure';
import type { EditConflict } from './read-edit-conflict';

/** What the editor takes for one field: a value, or both texts one after the other. */
export type Choice = 'mine' | 'theirs' | 'both' | { value: unknown };

type Data = Record<string, unknown>;

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** The field of a form with a relation holds its changes. */
export const isRelation = (value: unknown): boolean =>
  isData(value) && 'connect' in value && 'disconnect' in value;

/**
 * Returns the data of a save with what the editor chose, for a draft in which the own values were
 * saved.
 *
 * @param sent what the form sent, which the paths of the conflicts are about
 * @param saved the draft after that was saved, with what came in from others
 * @param choices one for each conflict
 */
export function chosenData(
  { sent, saved }: { sent: Data; saved: Data },
  conflicts: readonly EditConflict[],
  choices: readonly Choice[],
): Data {
  const chosen = Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [
      name,
      isRelation(value) ? { connect: [], disconnect: [] } : structuredClone(saved[name]),
    ]),
  );
  // Items come last, and from the end of their list, because they move those behind them.
  const order = [...conflicts.keys()].sort(
    (one, other) => rank(conflicts[one]) - rank(conflicts[other]),
  );
  for (const index of order) {
    const conflict = conflicts[index];
    const choice = choices[index] ?? 'mine';
    if (conflict !== undefined && choice !== 'mine') apply(sent, chosen, conflict, choice);
  }
  return chosen;
}

function rank(conflict: EditConflict | undefined): number {
  if (conflict === undefined || conflict.kind === 'changed') return 0;
  if (conflict.kind === 'order') return 1e6;
  return 1 + 1e5 - Number(conflict.path.at(-1));
}

function apply(sent: Data, data: Data, conflict: EditConflict, choice: Choice): void {
  const { kind, path, mine, theirs } = conflict;
  const [field = '', place = ''] = path;
  const list = data[field];
  if (kind === 'order') {
    if (isList(list) && isList(theirs)) data[field] = inOrderOf(list, theirs);
    return;
  }
  if (kind === 'removed') {
    if (!isList(list)) return;
    if (theirs === null || theirs === undefined) {
      const at = placeIn(list, sent[field], place);
      if (at !== -1) list.splice(at, 1);
    } else
      list.splice(
        Math.min(Number(place), list.length),
        0,
        isData(theirs) ? partsOf(theirs) : theirs,
      );
    return;
  }
  const value =
    choice === 'theirs'
      ? written(theirs)
      : choice === 'both'
        ? bothOf(mine, theirs)
        : isData(choice)
          ? choice['value']
          : mine;
  set(sent, data, path, value);
}

function set(sent: Data, data: Data, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    data[name] = value;
    return;
  }
  const inner = data[name];
  const own = sent[name];
  if (isList(inner)) {
    const [place = '', ...more] = rest;
    const item = inner[placeIn(inner, own, place)];
    if (isData(item)) set({}, item, more, value);
  } else if (isData(inner)) set(isData(own) ? own : {}, inner, rest, value);
}

/**
 * The place in the saved list of an item that the form sent, or -1. Others may have added items, and an
 * item whose row was gone has a new one.
 */
function placeIn(saved: readonly unknown[], sent: unknown, place: string): number {
  if (!isList(sent)) return -1;
  const origins = align(saved.filter(isData), sent.filter(isData), ['heading']);
  return origins.get(Number(place)) ?? -1;
}

/** A link as the Document Service takes it: by the id of its document or file. */
function written(value: unknown): unknown {
  if (isList(value)) return value.map(written);
  return isData(value) && 'key' in value ? value['key'] : value;
}

/** Both texts, the own first. */
function bothOf(mine: unknown, theirs: unknown): unknown {
  if (isList(mine) && isList(theirs)) return [...mine, ...theirs];
  return [mine, theirs].filter((text) => typeof text === 'string' && text !== '').join('\n');
}

/** The own items in the order of the others. Own items that the others lack stay behind their neighbour. */
function inOrderOf(mine: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const idOf = (item: unknown) => (isData(item) ? item['id'] : undefined);
  const places = new Map(theirs.map((item, place) => [idOf(item), place]));
  let last = -1;
  return mine
    .map((item) => {
      last = (idOf(item) === undefined ? undefined : places.get(idOf(item))) ?? last;
      return { item, place: last };
    })
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
