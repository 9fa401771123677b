import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findModel, targetOf } from '../../../strapi';
import { onDocuments } from '../../database';

type Selection = Record<string, unknown>;

const READS: ReadonlySet<string> = new Set(['findMany', 'findOne', 'findFirst']);
const selection = z.record(z.string(), z.unknown());
const names = z.union([z.string(), z.array(z.string())]);

/**
 * Makes the Document Service return exactly the fields that `fields` names. With a filter or a sort
 * over a relation, Strapi selects DISTINCT rows. It then adds the sorted columns (by default
 * `publicationDate` and `createdAt`) and leaves them in the result.
 */
export function registerNamedFields(strapi: Core.Strapi): void {
  onDocuments(strapi, async ({ uid, action, params }, next) => {
    const found = await next();
    return READS.has(action) ? onlyNamed(strapi, uid, params, found) : found;
  });
}

/** Removes the fields that `fields` does not name from rows of the database layer. */
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
  const model = findModel(strapi, uid);
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

/** The names in `fields`, or `null` if it names all fields. */
function namesIn(fields: unknown): ReadonlySet<string> | null {
  const given = names.safeParse(fields);
  if (!given.success) return null;
  const list = [given.data].flat().flatMap((part) => part.split(',').map((name) => name.trim()));
  return list.includes('*') ? null : new Set([...list, 'id', 'documentId']);
}

/** Whether an attribute has a column of its own. */
const isColumn = (type: string): boolean => !['relation', 'dynamiczone'].includes(type);
