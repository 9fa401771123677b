import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ArticleAddress } from '../permissions';
import { valuesOf } from '../../platform/database';
import {
  decode,
  jsonValue,
  readEntities,
  selectEntity,
  shapeOf,
  type JsonDialect,
  type Shape,
} from '../../platform/entity-json';
import { ARTICLE } from '../uids';
import { fieldsOf, populateOf, type Field, type Fields } from './fields';

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
  const found = await readEntities(strapi, `revision_of_${status}`, (knex, dialect) => {
    const query = knex('articles as a')
      .select(knex.raw(`${selectContent(strapi, dialect, 'a')} as article`))
      .where({ 'a.document_id': documentId, 'a.locale': locale })
      .limit(1);
    return status === 'draft'
      ? query.whereNull('a.published_at')
      : query.whereNotNull('a.published_at');
  });
  const [row] = read.parse(found);
  return row === undefined ? null : contentIn(strapi, row.article);
}

const drafts = z.array(
  z.object({ documentId: z.string(), locale: z.string(), article: jsonValue }),
);

/** Reads the contents of the drafts of documents, in all locales, in one statement. */
export async function draftContents(
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<(ArticleAddress & { content: Content })[]> {
  const found = await readEntities(strapi, 'draft_contents', (knex, dialect) =>
    knex('articles as a')
      .select({
        documentId: 'a.document_id',
        locale: 'a.locale',
        article: knex.raw(selectContent(strapi, dialect, 'a')),
      })
      .whereRaw(`a.document_id in ${valuesOf(strapi, 'text')}`, [JSON.stringify(documentIds)])
      .whereNull('a.published_at')
      .whereNotNull('a.locale'),
  );
  return drafts
    .parse(found)
    .map(({ article, ...address }) => ({ ...address, content: contentIn(strapi, article) }));
}

/** The SQL of a column with the content of a row of `articles`, which `contentIn` reads. */
export const selectContent = (strapi: Core.Strapi, dialect: JsonDialect, alias: string): string =>
  selectEntity(dialect, readerOf(strapi).shape, alias);

/** Reads the content from a column that `selectContent` selected. */
export const contentIn = (strapi: Core.Strapi, article: unknown): Content =>
  contentOfRow(readerOf(strapi).fields, rowIn(strapi, article));

/** The ids of the items of repeatable components, by field. A write may replace them. */
export type ItemIds = Record<string, number[]>;

const items = z.array(z.looseObject({ id: z.number() }));

/** Reads the content with the ids of its items, which tell the items of two versions apart. */
export function identifiedContentIn(
  strapi: Core.Strapi,
  article: unknown,
): { content: Content; ids: ItemIds } {
  const { fields } = readerOf(strapi);
  const row = rowIn(strapi, article);
  const ids: ItemIds = {};
  for (const [name, field] of fields) {
    if (field.kind !== 'component' || !field.repeatable) continue;
    ids[name] = items.parse(row[name] ?? []).map(({ id }) => id);
  }
  return { content: contentOfRow(fields, row), ids };
}

function rowIn(strapi: Core.Strapi, article: unknown): Record<string, unknown> {
  const row = decode(readerOf(strapi).shape, article, () => undefined);
  if (row === null) throw new Error('The database returned no article.');
  return row;
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
