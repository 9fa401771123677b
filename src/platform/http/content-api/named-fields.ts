import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { onDocuments } from '../../database';

/** What is read of a content type or component of Strapi. */
interface Model {
  attributes: Readonly<Record<string, { type: string; target?: string; component?: string }>>;
}

type Selection = Record<string, unknown>;

const READS: ReadonlySet<string> = new Set(['findMany', 'findOne', 'findFirst']);
const selection = z.record(z.string(), z.unknown());
const names = z.union([z.string(), z.array(z.string())]);

/**
 * Makes the Document Service answer with exactly the fields that `fields` names. With a filter or an
 * order over a relation Strapi selects DISTINCT rows, adds the columns of the order to them (by
 * default `publicationDate` and `createdAt`) and leaves these in the result.
 */
export function registerNamedFields(strapi: Core.Strapi): void {
  onDocuments(strapi, async ({ uid, action, params }, next) => {
    const found = await next();
    return READS.has(action) ? onlyNamed(strapi, uid, params, found) : found;
  });
}

/** Rows as the database layer read them, without the fields that `fields` does not name. */
export function onlyNamed(
  strapi: Core.Strapi,
  uid: string,
  { fields, populate }: Selection,
  found: unknown,
): unknown {
  if (Array.isArray(found)) {
    return found.map((row) => onlyNamed(strapi, uid, { fields, populate }, row));
  }
  const row = selection.safeParse(found);
  const nested = selection.safeParse(populate).data ?? {};
  const named = namesIn(fields);
  const isWhole = named === null && Object.keys(nested).length === 0;
  const model = strapi.getModel(uid as never) as Model | undefined;
  if (!row.success || isWhole || model === undefined) return found;
  return Object.fromEntries(
    Object.entries(row.data).flatMap(([key, value]) => {
      const attribute = model.attributes[key];
      const target = attribute === undefined ? undefined : targetOf(attribute);
      if (target === undefined) {
        const isLeftOut = named !== null && attribute !== undefined && !named.has(key);
        return isLeftOut && isColumn(attribute.type) ? [] : [[key, value]];
      }
      const below = selection.safeParse(nested[key]).data;
      return [[key, below === undefined ? value : onlyNamed(strapi, target, below, value)]];
    }),
  );
}

/** The names in a `fields`; `null` where it names all. */
function namesIn(fields: unknown): ReadonlySet<string> | null {
  const given = names.safeParse(fields);
  if (!given.success) return null;
  const list = [given.data].flat().flatMap((part) => part.split(',').map((name) => name.trim()));
  return list.includes('*') ? null : new Set([...list, 'id', 'documentId']);
}

const targetOf = ({ type, target, component }: Model['attributes'][string]): string | undefined =>
  type === 'media' ? 'plugin::upload.file' : (target ?? component);

/** Whether an attribute is a column of its own. */
const isColumn = (type: string): boolean => !['relation', 'dynamiczone'].includes(type);
