import { checkFilters } from './filters';
import type { Model } from '../../../../strapi';
import { modelBehind, type FindModel } from './models';
import { isObject, refuse, type Path } from './refusal';

const IDENTIFIERS: ReadonlySet<string> = new Set(['id', 'documentId']);
const SWITCHES: ReadonlySet<string> = new Set(['*', 'true', 'false', 't', 'f', '1', '0']);

/** The parameters that Strapi reads below a relation in `populate`. It ignores every other. */
const NESTED_PARAMETERS: ReadonlySet<string> = new Set([
  ...['sort', 'filters', 'fields', 'populate', 'count', 'ordering'],
  ...['page', 'pageSize', 'start', 'limit', 'on'],
]);

/**
 * Checks that Strapi applies all of a `populate`. Strapi ignores unknown parameters below a
 * relation, such as `status`, and reads any word as "yes".
 *
 * @param populate a populate whose field names Strapi has validated
 * @throws ValidationError (400) with the path of the fault
 */
export function checkPopulate(
  populate: unknown,
  model: Model,
  findModel: FindModel,
  path: Path = ['populate'],
): void {
  // A list or a text only names fields, which Strapi has validated.
  if (!isObject(populate)) return;
  for (const [name, nested] of Object.entries(populate)) {
    const at = [...path, name];
    const attribute = model.attributes[name];
    if (attribute === undefined) refuse(at, 'is nothing that can be populated');
    if (typeof nested === 'boolean') continue;
    if (typeof nested === 'string') {
      if (!SWITCHES.has(nested)) refuse(at, 'must be true, false, * or an object');
      continue;
    }
    if (!isObject(nested)) refuse(at, 'must be true, false, * or an object');
    const target = modelBehind(attribute, findModel);
    if (target !== null) checkNested(nested, target, findModel, at);
    else if (isObject(nested['on'])) checkFragments(nested['on'], findModel, [...at, 'on']);
    else if (!('populate' in nested) && !('count' in nested)) {
      refuse(at, 'is nothing that can be populated so');
    }
  }
}

function checkNested(
  nested: Record<string, unknown>,
  model: Model,
  findModel: FindModel,
  path: Path,
): void {
  for (const [key, value] of Object.entries(nested)) {
    const at = [...path, key];
    if (!NESTED_PARAMETERS.has(key)) {
      refuse(
        at,
        `is not read here; below a relation there are ${[...NESTED_PARAMETERS].join(', ')}`,
      );
    }
    if (key === 'filters') checkFilters(value, model, findModel, at);
    if (key === 'populate') checkPopulate(value, model, findModel, at);
    if (key === 'sort') checkSort(value, model, at);
  }
}

function checkFragments(
  fragments: Record<string, unknown>,
  findModel: FindModel,
  path: Path,
): void {
  for (const [uid, nested] of Object.entries(fragments)) {
    const model = findModel(uid);
    if (model === undefined) refuse([...path, uid], 'is no component or content type');
    if (isObject(nested)) checkNested(nested, model, findModel, [...path, uid]);
  }
}

/**
 * Checks that Strapi applies all of a `sort`. Strapi ignores the end of `title:asc:x`, a field
 * without an order in an object, and a name that is not a field, such as `status`. A repeated field
 * cannot change the order.
 *
 * @throws ValidationError (400) with the path of the fault
 */
export function checkSort(sort: unknown, model: Model, path: Path = ['sort']): void {
  const named = new Set<string>();
  for (const field of sortedFields(sort, path)) {
    const [root = ''] = field.split('.', 1);
    if (!IDENTIFIERS.has(root) && !Object.hasOwn(model.attributes, root)) {
      refuse(path, `"${root}" is no field`);
    }
    if (named.has(field)) refuse(path, `names "${field}" twice`);
    named.add(field);
  }
}

/**
 * The fields of a sort, such as `author.name`.
 *
 * @param prefix the relation that an object is nested in, such as `author.`
 * @throws ValidationError (400) for an order that Strapi would ignore
 */
function sortedFields(sort: unknown, path: Path, prefix = ''): string[] {
  if (Array.isArray(sort)) return sort.flatMap((item) => sortedFields(item, path, prefix));
  if (typeof sort === 'string') {
    const parts = sort.split(',').map((part) => part.split(':'));
    if (parts.some(({ length }) => length > 2)) {
      refuse(path, 'must be a field and asc or desc, as in title:asc');
    }
    return parts.map(([name = '']) => name.trim()).filter((name) => name !== '');
  }
  if (!isObject(sort)) return [];
  return Object.entries(sort).flatMap(([name, order]) => {
    const at = [...path, name];
    if (isObject(order)) return sortedFields(order, at, `${prefix}${name}.`);
    if (!/^(?:asc|desc)$/i.test(String(order).trim())) refuse(at, 'must be asc or desc');
    return [`${prefix}${name}`];
  });
}
