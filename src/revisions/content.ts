import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { fieldsOf, populateOf, type Field, type Fields } from './model';

export const ARTICLE = 'api::article.article' satisfies UID.ContentType;

/** What an article held, by field: values, components without ids, and links to other documents. */
export type Content = Record<string, unknown>;

const record = z.record(z.string(), z.unknown());

/** A link to a document or a file, with the name that it had. */
export const linkShape = z.object({ key: z.union([z.string(), z.number()]), label: z.string() });
export type Link = z.infer<typeof linkShape>;

/** What an article holds now, as a draft or published; `null` where there is no such row. */
export async function contentOf(
  strapi: Core.Strapi,
  where: { documentId: string; locale: string },
  status: 'draft' | 'published',
): Promise<Content | null> {
  const fields = fieldsOf(strapi, ARTICLE);
  const row: unknown = await strapi.db.query(ARTICLE).findOne({
    where: { ...where, publishedAt: status === 'draft' ? null : { $notNull: true } },
    populate: populateOf(fields),
  });
  return row === null ? null : keptOf(fields, record.parse(row));
}

function keptOf(fields: Fields, row: Record<string, unknown>): Content {
  return Object.fromEntries(
    [...fields].map(([name, field]) => [name, keptValue(field, row[name] ?? null)]),
  );
}

function keptValue(field: Field, value: unknown): unknown {
  if (
    Array.isArray(value) &&
    'kind' in field &&
    field.kind !== 'blocks' &&
    field.kind !== 'value'
  ) {
    return value.map((item: unknown) => keptValue(field, item));
  }
  if (value === null) return null;
  switch (field.kind) {
    case 'component':
      return keptOf(field.fields, record.parse(value));
    case 'relation': {
      const row = record.parse(value);
      return { key: row['documentId'], label: String(row[field.label]) } satisfies Record<
        keyof Link,
        unknown
      >;
    }
    case 'media': {
      const { id, name } = record.parse(value);
      return { key: id, label: String(name) } satisfies Record<keyof Link, unknown>;
    }
    default:
      return value;
  }
}
