import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { FILE } from '../../strapi';
import type { Field, Fields, Link } from '../content';
import { isValues, type Values } from './shape';

type Linking = Extract<Field, { kind: 'relation' | 'media' }>;

/**
 * Reads the fields that the data of a write edits, in the shape in which drafts are merged. The data
 * has the form that the Document Service takes: relations as entries or as changes to them, files
 * whole or by their ids.
 *
 * It leaves out what only adds and removes links of a list, which merges by itself, and what is no
 * entry, which Strapi refuses.
 */
export async function editedValues(
  strapi: Core.Strapi,
  fields: Fields,
  data: Values,
): Promise<Values> {
  const edited: Record<string, unknown> = {};
  for (const [name, field] of fields) {
    const value = data[name];
    if (value === undefined) continue;
    if (field.kind === 'component') edited[name] = await component(strapi, field, value);
    else if (field.kind === 'relation' || field.kind === 'media') {
      const entries = linkedEntries(value, field.many);
      const keys = (field.kind === 'media' ? rowIds : documentKeys).safeParse(entries).data;
      if (keys === undefined) continue;
      const links: Link[] = [];
      for (const key of keys) links.push(await linkTo(strapi, field, key));
      edited[name] = field.many ? links : (links[0] ?? null);
    } else edited[name] = value;
  }
  return edited;
}

const rowId = z.coerce.number().int().positive();

/** Items keep the ids that tell them apart. The row of a single component is always the present one. */
async function component(
  strapi: Core.Strapi,
  { repeatable, fields }: Extract<Field, { kind: 'component' }>,
  value: unknown,
): Promise<unknown> {
  if (!repeatable) return isValues(value) ? editedValues(strapi, fields, value) : value;
  if (!Array.isArray(value)) return value;
  const items: Values[] = [];
  for (const item of value.filter(isValues)) {
    const { data: id } = rowId.safeParse(item['id']);
    const values = await editedValues(strapi, fields, item);
    items.push(id === undefined ? values : { id, ...values });
  }
  return items;
}

/**
 * The entries that a field links to after the write.
 * https://docs.strapi.io/cms/api/rest/relations
 *
 * @returns `null` if the write leaves the link as it is, or changes a list of links
 */
function linkedEntries(value: unknown, many: boolean): unknown[] | null {
  const listed = (entries: unknown): unknown[] =>
    entries === null || entries === undefined ? [] : [entries].flat();
  if (!isValues(value) || !['set', 'connect', 'disconnect'].some((name) => name in value)) {
    return listed(value);
  }
  if (value['set'] !== undefined) return listed(value['set']);
  if (many) return null;
  const connected = listed(value['connect']);
  if (connected.length > 0) return connected.slice(-1);
  return listed(value['disconnect']).length > 0 ? [] : null;
}

const scalar = z.union([z.number(), z.string().min(1)]);
const documentKeys = z.array(
  z.union([
    scalar,
    z.looseObject({ documentId: z.string() }).transform(({ documentId }) => documentId),
    z.looseObject({ id: scalar }).transform(({ id }) => id),
  ]),
);
const rowIds = z.array(z.union([rowId, z.looseObject({ id: rowId }).transform(({ id }) => id)]));

const named = z.looseObject({ documentId: z.string() });

/** A document or file as the link that a draft has, with its name. */
async function linkTo(strapi: Core.Strapi, field: Linking, asked: string | number): Promise<Link> {
  if (field.kind === 'media') {
    const file: unknown = await strapi.db
      .query(FILE)
      .findOne({ select: ['name'], where: { id: asked } });
    return { key: asked, label: textIn(file, 'name') };
  }
  const found: unknown = await strapi.db.query(field.target).findOne({
    select: ['documentId', field.label],
    where: typeof asked === 'number' ? { id: asked } : { documentId: asked },
  });
  const document = named.safeParse(found).data;
  return { key: document?.documentId ?? asked, label: textIn(document, field.label) };
}

const textIn = (row: unknown, name: string): string => {
  const value = isValues(row) ? row[name] : undefined;
  return typeof value === 'string' ? value : '';
};
