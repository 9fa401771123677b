import type { EditConflict } from './read-edit-conflict';

/** What the editor takes for one field: a value, or both texts one after the other. */
export type Choice = 'mine' | 'theirs' | 'both' | { value: unknown };

type Data = Record<string, unknown>;

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/**
 * Returns the data of a save with what the editor chose.
 *
 * @param data what the form sent
 * @param choices one for each conflict
 */
export function chosenData(
  data: Data,
  conflicts: readonly EditConflict[],
  choices: readonly Choice[],
): Data {
  const chosen = structuredClone(data);
  // Items come last, and from the end of their list, because they move those behind them.
  const order = [...conflicts.keys()].sort(
    (one, other) => rank(conflicts[one]) - rank(conflicts[other]),
  );
  for (const index of order) {
    const conflict = conflicts[index];
    const choice = choices[index] ?? 'mine';
    if (conflict !== undefined && choice !== 'mine') apply(chosen, conflict, choice);
  }
  return chosen;
}

function rank(conflict: EditConflict | undefined): number {
  if (conflict === undefined || conflict.kind === 'changed') return 0;
  if (conflict.kind === 'order') return 1e6;
  return 1 + 1e5 - Number(conflict.path.at(-1));
}

function apply(data: Data, { kind, path, mine, theirs }: EditConflict, choice: Choice): void {
  const [field = '', ...rest] = path;
  if (kind === 'order') {
    if (isList(data[field]) && isList(theirs)) data[field] = inOrderOf(data[field], theirs);
    return;
  }
  if (kind === 'removed') {
    const list = data[field];
    if (!isList(list)) return;
    const place = Number(rest[0]);
    if (theirs === null || theirs === undefined) list.splice(place, 1);
    else list.splice(Math.min(place, list.length), 0, theirs);
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
  set(data, path, value);
}

function set(data: Data, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    data[name] = value;
    return;
  }
  const inner = data[name];
  if (isList(inner)) {
    const [place, ...more] = rest;
    const item = inner[Number(place)];
    if (isData(item)) set(item, more, value);
  } else if (isData(inner)) set(inner, rest, value);
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
