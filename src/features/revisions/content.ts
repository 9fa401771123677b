import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ArticleAddress } from '../../articles/permissions';
import {
  decode,
  jsonValue,
  readEntities,
  selectEntity,
  shapeOf,
  type Shape,
} from '../../platform/entity-json';
import { fieldsOf, populateOf, type Field, type Fields } from './model';
import { ARTICLE } from '../../articles/uids';

/** The table of revisions, read and written by `store.ts`. */
export const REVISIONS = 'threeline_revisions';

/** The content of an article by field: values, components without ids, and links to documents. */
export type Content = Record<string, unknown>;

const record = z.record(z.string(), z.unknown());

/** A link to a document or file, with its name at the time. */
export const linkShape = z.object({ key: z.union([z.string(), z.number()]), label: z.string() });
export type Link = z.infer<typeof linkShape>;

/** How whole articles are read. Derived from the schema once. */
interface ArticleReader {
  fields: Fields;
  shape: Shape;
}

const readers = new WeakMap<Core.Strapi, ArticleReader>();

function readerOf(strapi: Core.Strapi): ArticleReader {
  const known = readers.get(strapi);
  if (known !== undefined) return known;
  const fields = fieldsOf(strapi, ARTICLE);
  const reader = { fields, shape: shapeOf(strapi, ARTICLE, populateOf(fields), true) };
  readers.set(strapi, reader);
  return reader;
}

const read = z.array(z.looseObject({ article: jsonValue }));

/**
 * Reads the present content of an article. It takes one statement instead of the eight of Strapi's query
 * layer, because a publish waits for it.
 *
 * @returns `null` if there is no such version
 */
export async function contentOf(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  status: 'draft' | 'published',
): Promise<Content | null> {
  const { shape } = readerOf(strapi);
  const found = await readEntities(strapi, `revision_of_${status}`, (knex, dialect) => {
    const query = knex('articles as a')
      .select(knex.raw(`${selectEntity(dialect, shape, 'a')} as article`))
      .where({ 'a.document_id': documentId, 'a.locale': locale })
      .limit(1);
    return status === 'draft'
      ? query.whereNull('a.published_at')
      : query.whereNotNull('a.published_at');
  });
  const [row] = read.parse(found);
  return row === undefined ? null : contentIn(strapi, row.article);
}

const withoutRevision = z.array(
  read.element.extend({
    id: z.number(),
    documentId: z.string(),
    locale: z.string(),
    at: z.coerce.date(),
  }),
);

/** Reads published articles without a revision, ordered by their row's id, after an id. */
export async function publishedWithoutRevision(
  strapi: Core.Strapi,
  { after, limit }: { after: number; limit: number },
): Promise<(ArticleAddress & { id: number; at: Date; content: Content })[]> {
  const { shape } = readerOf(strapi);
  const found = await readEntities(strapi, 'published_without_revision', (knex, dialect) =>
    knex('articles as a')
      .select('a.id', { documentId: 'a.document_id', locale: 'a.locale', at: 'a.published_at' })
      .select(knex.raw(`${selectEntity(dialect, shape, 'a')} as article`))
      .whereNotNull('a.published_at')
      .where('a.id', '>', after)
      .whereNotExists(
        knex(`${REVISIONS} as r`).whereRaw('r.document_id = a.document_id and r.locale = a.locale'),
      )
      .orderBy('a.id')
      .limit(limit),
  );
  return withoutRevision
    .parse(found)
    .map(({ article, ...row }) => ({ ...row, content: contentIn(strapi, article) }));
}

function contentIn(strapi: Core.Strapi, article: unknown): Content {
  const { fields, shape } = readerOf(strapi);
  const row = decode(shape, article, () => undefined);
  if (row === null) throw new Error('The database returned no article.');
  return contentOfRow(fields, row);
}

function contentOfRow(fields: Fields, row: Record<string, unknown>): Content {
  return Object.fromEntries(
    [...fields].map(([name, field]) => [name, contentValue(field, row[name] ?? null)]),
  );
}

function contentValue(field: Field, value: unknown): unknown {
  if (
    Array.isArray(value) &&
    'kind' in field &&
    field.kind !== 'blocks' &&
    field.kind !== 'value'
  ) {
    return value.map((item: unknown) => contentValue(field, item));
  }
  if (value === null) return null;
  switch (field.kind) {
    case 'component':
      return contentOfRow(field.fields, record.parse(value));
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
