import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { FILE, findModel } from '../../strapi';

type Entity = Record<string, unknown>;

/** The replacements of `mapEntity`. Each function returns the new value. */
interface Replacements {
  /** Replaces a body, the value of an attribute of type `blocks`. `path` leads to it. */
  body?: (body: unknown, path: readonly string[]) => unknown;
  file?: (file: Entity) => Entity;
  /** Whether to follow relations. In the data of a write they are commands and not entities. */
  relations: boolean;
}

/** An attribute of a model that may lead to bodies or files. */
interface Branch {
  name: string;
  kind: 'body' | 'component' | 'dynamic-zone' | 'relation';
  target: string;
}

const attribute = z.looseObject({
  type: z.string(),
  component: z.string().optional(),
  target: z.string().optional(),
});

/** Cached, because every response needs it and models do not change at run time. */
const known = new WeakMap<Core.Strapi, Map<string, Branch[]>>();

function branchesOf(strapi: Core.Strapi, uid: string): Branch[] {
  const models = known.get(strapi) ?? new Map<string, Branch[]>();
  known.set(strapi, models);
  const branches = models.get(uid) ?? describe(strapi, uid);
  models.set(uid, branches);
  return branches;
}

function describe(strapi: Core.Strapi, uid: string): Branch[] {
  return Object.entries(findModel(strapi, uid)?.attributes ?? {}).flatMap(
    ([name, unparsed]): Branch[] => {
      const { type, component = '', target = '' } = attribute.parse(unparsed);
      switch (type) {
        case 'blocks':
          return [{ name, kind: 'body', target: '' }];
        case 'component':
          return [{ name, kind: 'component', target: component }];
        case 'dynamiczone':
          return [{ name, kind: 'dynamic-zone', target: '' }];
        case 'media':
          return [{ name, kind: 'relation', target: FILE }];
        case 'relation':
          return target === '' ? [] : [{ name, kind: 'relation', target }];
        default:
          return [];
      }
    },
  );
}

const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/**
 * Replaces bodies and files in an entity or a list, including its components and relations. Does
 * not change the original, and does not copy an entity without a replacement.
 */
export function mapEntity(
  strapi: Core.Strapi,
  uid: string,
  value: unknown,
  replacements: Replacements,
  path: readonly string[] = [],
): unknown {
  if (Array.isArray(value)) {
    return mapItems(value, (item, index) =>
      mapEntity(strapi, uid, item, replacements, [...path, index]),
    );
  }
  if (!isEntity(value)) return value;
  let mapped = value;
  for (const { name, kind, target } of branchesOf(strapi, uid)) {
    const inner = value[name];
    if (inner === null || inner === undefined) continue;
    const at = [...path, name];
    let replaced: unknown = inner;
    if (kind === 'body') {
      if (replacements.body) replaced = replacements.body(inner, at);
    } else if (kind === 'dynamic-zone') {
      replaced = mapZone(strapi, inner, replacements, at);
    } else if (kind === 'component' || replacements.relations) {
      replaced = mapEntity(strapi, target, inner, replacements, at);
    }
    if (replaced === inner) continue;
    if (mapped === value) mapped = { ...value };
    mapped[name] = replaced;
  }
  return uid === FILE && replacements.file ? replacements.file(mapped) : mapped;
}

/** Replaces items, and returns the same list if all of them stay. */
function mapItems(items: unknown[], map: (item: unknown, index: string) => unknown): unknown[] {
  const mapped = items.map((item, index) => map(item, String(index)));
  return mapped.every((item, index) => item === items[index]) ? items : mapped;
}

/** Each item of a dynamic zone names its component. */
function mapZone(
  strapi: Core.Strapi,
  items: unknown,
  replacements: Replacements,
  path: readonly string[],
): unknown {
  if (!Array.isArray(items)) return items;
  return mapItems(items, (item, index) => {
    const component = isEntity(item) ? item['__component'] : undefined;
    if (typeof component !== 'string') return item;
    return mapEntity(strapi, component, item, replacements, [...path, index]);
  });
}
