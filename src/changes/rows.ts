import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { RowIdentity } from './summarise';

/** Ids bound in one statement; SQLite takes 32,766 parameters, and short statements plan faster. */
const CHUNK = 1000;

const id = z.coerce.number();

const builderRows = z.array(
  z.object({
    id,
    documentId: z.string().nullish(),
    locale: z.string().nullish(),
    publishedAt: z.unknown(),
  }),
);

/** Splits a list of any length into what one statement may bind. */
export function* chunks<T>(values: Iterable<T>): Generator<T[]> {
  const all = [...values];
  for (let start = 0; start < all.length; start += CHUNK) yield all.slice(start, start + CHUNK);
}

/** Parses what `identityFields` selected. */
export function identities(strapi: Core.Strapi, uid: string, rows: unknown): Map<number, RowIdentity> {
  const drafts = hasDrafts(strapi, uid);
  return new Map(
    builderRows.parse(rows).map((row) => [
      row.id,
      {
        // Rows written past Strapi may lack a documentId; their id is the next best name.
        documentId: row.documentId ?? String(row.id),
        locale: row.locale ?? null,
        published: !drafts || (row.publishedAt !== null && row.publishedAt !== undefined),
      },
    ]),
  );
}

/** The attributes that tell which version of which document a row is, as far as the type has them. */
export function identityFields(strapi: Core.Strapi, uid: string): string[] {
  const { attributes } = strapi.db.metadata.get(uid);
  return ['id', 'documentId', 'locale', 'publishedAt'].filter((name) => name in attributes);
}

/** Whether the content type keeps drafts beside published rows. */
export const hasDrafts = (strapi: Core.Strapi, uid: string): boolean => {
  const types: Record<string, { options?: { draftAndPublish?: boolean } }> = { ...strapi.contentTypes };
  return types[uid]?.options?.draftAndPublish === true;
};

/** The rows for which `field` is one of `values`. */
export async function rowsWhere(
  strapi: Core.Strapi,
  uid: string,
  field: 'id' | 'documentId',
  values: Iterable<number | string>,
): Promise<Map<number, RowIdentity>> {
  const found = new Map<number, RowIdentity>();
  for (const some of chunks(values)) {
    const rows: unknown = await strapi.db
      .queryBuilder(uid)
      .select(identityFields(strapi, uid))
      .where({ [field]: { $in: some } })
      .execute();
    for (const [rowId, row] of identities(strapi, uid, rows)) found.set(rowId, row);
  }
  return found;
}

/** The ids that an insert answered: PostgreSQL answers rows, SQLite rows or numbers. */
export const insertedIds = (answer: unknown): number[] =>
  z.array(z.union([z.object({ id }).transform((row) => row.id), id])).parse(answer);
