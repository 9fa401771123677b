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

export { ARTICLE };

/** The table of revisions; its rows are the business of `stored.ts`. */
export const REVISIONS = 'threeline_revisions';

/** What an article held, by field: values, components without ids, and links to other documents. */
export type Content = Record<string, unknown>;

const record = z.record(z.string(), z.unknown());

/** A link to a document or a file, with the name that it had. */
export const linkShape = z.object({ key: z.union([z.string(), z.number()]), label: z.string() });
export type Link = z.infer<typeof linkShape>;

/** How an article is read whole; the same for all. */
interface Reading {
  fields: Fields;
  shape: Shape;
}

const readings = new WeakMap<Core.Strapi, Reading>();

function readingOf(strapi: Core.Strapi): Reading {
  const known = readings.get(strapi);
  if (known !== undefined) return known;
  const fields = fieldsOf(strapi, ARTICLE);
  const reading = { fields, shape: shapeOf(strapi, ARTICLE, populateOf(fields), true) };
  readings.set(strapi, reading);
  return reading;
}

const read = z.array(z.looseObject({ article: jsonValue }));

/**
 * What an article holds now, as a draft or published; `null` where there is no such row. One
 * statement, where Strapi's query layer takes eight: while a publish is kept, all other writes wait.
 */
export async function contentOf(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  status: 'draft' | 'published',
): Promise<Content | null> {
  const { shape } = readingOf(strapi);
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

const unkept = z.array(
  read.element.extend({
    id: z.number(),
    documentId: z.string(),
    locale: z.string(),
    at: z.coerce.date(),
  }),
);

/** Published articles of which no revision is kept, some at a time, in the order of their rows. */
export async function publishedWithoutRevision(
  strapi: Core.Strapi,
  { after, limit }: { after: number; limit: number },
): Promise<(ArticleAddress & { id: number; at: Date; content: Content })[]> {
  const { shape } = readingOf(strapi);
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
  return unkept
    .parse(found)
    .map(({ article, ...row }) => ({ ...row, content: contentIn(strapi, article) }));
}

function contentIn(strapi: Core.Strapi, article: unknown): Content {
  const { fields, shape } = readingOf(strapi);
  const row = decode(shape, article, () => undefined);
  if (row === null) throw new Error('The database answered with no article.');
  return keptOf(fields, row);
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
