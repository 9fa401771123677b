import { z } from 'zod';
import { chunks } from '../database';
import type { ContentModel } from './models';
import type { RowIdentity } from './summarise';
import type { Writing } from './transactions';

const id = z.coerce.number();

const builderRows = z.array(
  z.looseObject({
    id,
    documentId: z.string().nullish(),
    locale: z.string().nullish(),
    publishedAt: z.unknown(),
  }),
);

/** Parses rows with the attributes of `model.identity`. */
export function identities(model: ContentModel, rows: unknown): Map<number, RowIdentity> {
  return new Map(
    builderRows.parse(rows).map((row) => [
      row.id,
      {
        // Rows written past Strapi may lack a documentId; their id is the next best name.
        documentId: row.documentId ?? String(row.id),
        locale: row.locale ?? null,
        published: isVisible(model, row),
      },
    ]),
  );
}

function isVisible(
  { draftAndPublish, visibleWhen }: ContentModel,
  row: { publishedAt?: unknown; [attribute: string]: unknown },
): boolean {
  if (draftAndPublish && (row.publishedAt === null || row.publishedAt === undefined)) return false;
  return Object.entries(visibleWhen).every(([attribute, value]) => row[attribute] === value);
}

/** The rows for which `field` is one of `values`. */
export async function rowsWhere(
  { trx }: Writing,
  model: ContentModel,
  field: 'id' | 'document_id',
  values: Iterable<number | string>,
): Promise<Map<number, RowIdentity>> {
  const found = new Map<number, RowIdentity>();
  for (const some of chunks(values)) {
    const rows: unknown = await trx(model.table).select(model.columns).whereIn(field, some);
    for (const [rowId, row] of identities(model, rows)) found.set(rowId, row);
  }
  return found;
}

const documentIds = z.array(z.looseObject({ document_id: z.string().optional() }));

/** The documents of rows on their way into the database, as Strapi's query builder holds them. */
export const insertedDocuments = (data: unknown): string[] =>
  documentIds.parse([data].flat()).flatMap(({ document_id }) => document_id ?? []);

/** The ids that an insert answered: PostgreSQL answers rows, SQLite rows or numbers. */
export const insertedIds = (answer: unknown): number[] =>
  z.array(z.union([z.object({ id }).transform((row) => row.id), id])).parse(answer);
