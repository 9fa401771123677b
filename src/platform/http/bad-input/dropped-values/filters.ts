import type { Model } from '../../../../strapi';
import { modelBehind, type FindModel } from './models';
import { checkColumn } from './operands';
import { isObject, refuse, type Path } from './refusal';

const GROUPS: ReadonlySet<string> = new Set(['$and', '$or']);
const IDENTIFIERS: ReadonlySet<string> = new Set(['id', 'documentId']);

/**
 * Checks that Strapi applies every condition of a filter. Strapi validates the names of fields
 * only. Its conversion then deletes empty conditions, unknown operators, and operators whose value
 * is an object (`$in` with more values than the query parser lists, `$eq` with a nested key). The
 * query would return every row.
 *
 * @param filters a filter whose field names Strapi has validated
 * @throws ValidationError (400) with the path of the fault
 */
export function checkFilters(
  filters: unknown,
  model: Model,
  findModel: FindModel,
  path: Path = ['filters'],
): void {
  checkWhere(filters, model, findModel, path, true);
}

/**
 * @param isConjunct whether an empty condition may be omitted because "and" joins it
 * @returns the group operators that Strapi merges into the level above
 */
function checkWhere(
  where: unknown,
  model: Model,
  findModel: FindModel,
  path: Path,
  isConjunct: boolean,
): string[] {
  if (!isObject(where)) refuse(path, 'must be an object, as in filters[title][$contains]=x');
  const conditions = Object.entries(where);
  if (conditions.length === 0 && !isConjunct) refuse(path, 'is empty; leave it out');
  const groups = conditions.flatMap(([key, value]) => {
    const at = [...path, key];
    if (GROUPS.has(key)) return checkGroup(key, value, model, findModel, at, isConjunct);
    if (key === '$not') {
      checkWhere(value, model, findModel, at, false);
      return [];
    }
    const attribute = model.attributes[key];
    if (IDENTIFIERS.has(key) || attribute === undefined) {
      // Strapi has already refused other unknown keys.
      if (!IDENTIFIERS.has(key)) refuse(at, 'is no field and no operator here');
      checkColumn(value, null, at, isConjunct);
      return [];
    }
    const target = modelBehind(attribute, findModel);
    if (target !== null) return checkRelation(value, target, findModel, at, isConjunct);
    checkColumn(value, attribute.type, at, isConjunct);
    return [];
  });
  const twice = groups.find((group, index) => groups.indexOf(group) !== index);
  // Strapi would apply only the last one.
  if (twice !== undefined) {
    refuse(path, `has ${twice} of two relations side by side; put each into an object of a $and`);
  }
  return groups;
}

/** Checks the members of `$and` or `$or`. */
function checkGroup(
  group: string,
  members: unknown,
  model: Model,
  findModel: FindModel,
  path: Path,
  isConjunct: boolean,
): string[] {
  const mayBeEmpty = group === '$and' && isConjunct;
  if (members === null && mayBeEmpty) return [];
  if (!Array.isArray(members)) refuse(path, `must be a list, as in filters[${group}][0][title]=x`);
  if (members.length === 0 && !mayBeEmpty) refuse(path, 'is an empty list; leave it out');
  for (const [index, member] of members.entries()) {
    checkWhere(member, model, findModel, [...path, String(index)], mayBeEmpty);
  }
  return [group];
}

/**
 * Checks the condition on a relation, component or file: identifiers, operators on them, or fields.
 */
function checkRelation(
  condition: unknown,
  model: Model,
  findModel: FindModel,
  path: Path,
  isConjunct: boolean,
): string[] {
  if (!isObject(condition)) {
    checkColumn(condition, null, path, false);
    return [];
  }
  const keys = Object.keys(condition);
  if (keys.some((key) => key.startsWith('$') && !GROUPS.has(key))) {
    checkColumn(condition, null, path, false);
    return [];
  }
  return checkWhere(condition, model, findModel, path, isConjunct);
}
