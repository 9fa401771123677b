import type { Part } from './filter-cost';
import type { FieldsOf } from './schema';
import { WEIGHTS } from './weights';

/** Columns that an index is sorted by. Every index ends with `id`. */
const IN_ORDER: ReadonlySet<string> = new Set(['publicationDate', 'id']);

/** The costs of sorting a list, in each of Strapi's spellings of `sort`. */
export function sortParts(sort: unknown, uid: string, fieldsOf: FieldsOf): Part[] {
  return pathsOf(sort).map((path, index) => ({
    what: `sort by "${path.join('.')}"`,
    // The database compares further columns only if the first ones are equal, but reads them for
    // each row. It joins relations in any case.
    cost: index === 0 || path.length > 1 ? pathCost(path, uid, fieldsOf) : WEIGHTS.condition,
  }));
}

function pathCost(path: readonly string[], uid: string, fieldsOf: FieldsOf): number {
  const [name = '', ...rest] = path;
  const field = fieldsOf(uid)[name];
  if (rest.length === 0) return IN_ORDER.has(name) ? 0 : WEIGHTS.sort;
  // The last field is sorted with its join. Each relation before it is joined once more.
  const below =
    rest.length === 1 || field?.target === undefined ? 0 : pathCost(rest, field.target, fieldsOf);
  switch (field?.kind) {
    case 'components':
      return WEIGHTS.sortByComponents + below;
    case 'relations':
      return WEIGHTS.sortByMany + below;
    case 'component':
      return WEIGHTS.sortByComponent + below;
    case undefined:
    case 'column':
    case 'relation':
      return WEIGHTS.sortByRelation + below;
  }
}

/** Parses `a.b:desc,c`, a list of these, and `{ a: { b: 'desc' } }`. */
function pathsOf(sort: unknown): string[][] {
  if (typeof sort === 'string') {
    return sort
      .split(',')
      .map((one) => (one.split(':')[0] ?? '').trim())
      .filter((one) => one !== '')
      .map((one) => one.split('.'));
  }
  if (Array.isArray(sort)) return sort.flatMap(pathsOf);
  if (typeof sort !== 'object' || sort === null) return [];
  return Object.entries(sort).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null
      ? pathsOf(inner).map((path) => [name, ...path])
      : [[name]],
  );
}
