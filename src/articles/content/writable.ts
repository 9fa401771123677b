import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ARTICLE } from '../uids';
import { linkShape, type Content, type Link } from './content';
import { fieldsOf, type Field, type Fields } from './fields';
import { withoutLostImages } from './lost-images';

/** A part of a stored content that no longer exists. */
export interface Gone {
  field: string;
  /** Its name, such as that of a deleted author. */
  label: string;
  reason: 'FIELD_GONE' | 'DOCUMENT_GONE' | 'FILE_GONE';
}

/** Converts a content to the data of a write, and lists the parts that no longer exist. */
export async function writableData(
  strapi: Core.Strapi,
  content: Content,
): Promise<{ data: Content; lost: Gone[] }> {
  const lost: Gone[] = [];
  const writable = async (fields: Fields, values: Content, at: string): Promise<Content> => {
    const data: Content = {};
    for (const [name, value] of Object.entries(values)) {
      const field = fields.get(name);
      if (field !== undefined) data[name] = await writableValue(field, value, at + name);
      else if (value !== null) {
        lost.push({ field: at + name, label: short(value), reason: 'FIELD_GONE' });
      }
    }
    return data;
  };
  const writableValue = async (field: Field, value: unknown, at: string): Promise<unknown> => {
    if (field.kind === 'relation' || field.kind === 'media') {
      const links = linkShape.array().parse(Array.isArray(value) ? value : value ? [value] : []);
      const present = await presentKeys(strapi, field, links);
      const reason = field.kind === 'media' ? 'FILE_GONE' : 'DOCUMENT_GONE';
      for (const { key, label } of links) {
        if (!present.has(key)) lost.push({ field: at, label, reason });
      }
      const keys = links.map(({ key }) => key).filter((key) => present.has(key));
      return field.many ? keys : (keys[0] ?? null);
    }
    if (field.kind === 'blocks') {
      const { blocks, names } = await withoutLostImages(strapi, value);
      for (const label of names) lost.push({ field: at, label, reason: 'FILE_GONE' });
      return blocks;
    }
    if (field.kind !== 'component' || value === null) return value;
    const record = z.record(z.string(), z.unknown());
    if (!field.repeatable) return writable(field.fields, record.parse(value), `${at}.`);
    const items: Content[] = [];
    for (const [index, item] of record.array().parse(value).entries()) {
      items.push(await writable(field.fields, item, `${at}.${String(index)}.`));
    }
    return items;
  };
  const data = await writable(fieldsOf(strapi, ARTICLE), content, '');
  return { data, lost };
}

/** Returns the keys of the linked documents or files that still exist. */
async function presentKeys(
  strapi: Core.Strapi,
  field: Extract<Field, { kind: 'relation' | 'media' }>,
  links: readonly Link[],
): Promise<ReadonlySet<string | number>> {
  if (links.length === 0) return new Set();
  const keys = links.map(({ key }) => key);
  if (field.kind === 'media') {
    const found: unknown = await strapi.db
      .query('plugin::upload.file')
      .findMany({ select: ['id'], where: { id: { $in: keys } } });
    return new Set(
      z
        .array(z.object({ id: z.number() }))
        .parse(found)
        .map(({ id }) => id),
    );
  }
  const found: unknown = await strapi.db
    .query(field.target)
    .findMany({ select: ['documentId'], where: { documentId: { $in: keys } } });
  const rows = z.array(z.object({ documentId: z.string() })).parse(found);
  return new Set(rows.map(({ documentId }) => documentId));
}

/** Shortens a value to a label of at most 80 characters. */
export function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
