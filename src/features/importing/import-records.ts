import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withKnex, rowsOf, type InternalTable } from '../../platform/database';

/** Which file became which article, so that importing it again changes nothing. */
export const importRecords: InternalTable = {
  uid: 'threeline::import-record',
  singularName: 'import-record',
  tableName: 'threeline_import_records',
  attributes: {
    id: { type: 'increments' },
    path: { type: 'text', column: { notNullable: true, unique: true } },
    translationKey: { type: 'text', column: { notNullable: true } },
    contentHash: { type: 'string', column: { notNullable: true } },
    articleDocumentId: { type: 'string', column: { notNullable: true } },
    articleLocale: { type: 'string', column: { notNullable: true } },
    published: { type: 'boolean', column: { notNullable: true } },
    importedAt: { type: 'datetime', column: { notNullable: true } },
  },
  indexes: [
    { name: 'threeline_import_records_translation', columns: ['translation_key'] },
    { name: 'threeline_import_records_hash', columns: ['content_hash'] },
  ],
};

const recordRow = z.object({
  id: z.number(),
  path: z.string(),
  translationKey: z.string(),
  contentHash: z.string(),
  articleDocumentId: z.string(),
  articleLocale: z.string(),
  published: z.coerce.boolean(),
});

/** What an earlier import made of a file. A lower `id` is an older record. */
export type ImportRecord = z.infer<typeof recordRow>;

/** A record before it is written. */
export type NewRecord = Omit<ImportRecord, 'id'>;

/** Stays below the 999 parameters that old builds of SQLite allow in one statement. */
const CHUNK = 500;

/**
 * The records of files whose articles still exist, by path. An article that an editor deleted is
 * not in the result, and is made anew.
 */
export async function recordsOf(
  strapi: Core.Strapi,
  paths: readonly string[],
): Promise<Map<string, ImportRecord>> {
  const records = new Map<string, ImportRecord>();
  for (let start = 0; start < paths.length; start += CHUNK) {
    const found: unknown = await rowsOf(strapi, importRecords).findMany({
      where: { path: { $in: paths.slice(start, start + CHUNK) } },
    });
    for (const record of await ofLivingArticles(strapi, z.array(recordRow).parse(found))) {
      records.set(record.path, record);
    }
  }
  return records;
}

/** Records of other files that hold the same bytes, or the same article in another locale. */
export async function relatedRecords(
  strapi: Core.Strapi,
  { contentHash, translationKey }: { contentHash: string; translationKey: string },
): Promise<ImportRecord[]> {
  const found: unknown = await rowsOf(strapi, importRecords).findMany({
    where: { $or: [{ contentHash }, { translationKey }] },
    orderBy: { id: 'asc' },
    limit: 20,
  });
  return ofLivingArticles(strapi, z.array(recordRow).parse(found));
}

/** The records of the files that an article in one locale was imported from, the oldest first. */
export async function recordsOfArticle(
  strapi: Core.Strapi,
  articleDocumentId: string,
  articleLocale: string,
): Promise<ImportRecord[]> {
  const found: unknown = await rowsOf(strapi, importRecords).findMany({
    where: { articleDocumentId, articleLocale },
    orderBy: { id: 'asc' },
  });
  return z.array(recordRow).parse(found);
}

/** All records, in parts. */
export async function* allRecords(strapi: Core.Strapi): AsyncGenerator<ImportRecord[]> {
  for (let last = 0; ;) {
    const found: unknown = await rowsOf(strapi, importRecords).findMany({
      where: { id: { $gt: last } },
      orderBy: { id: 'asc' },
      limit: CHUNK,
    });
    const records = z.array(recordRow).parse(found);
    const end = records.at(-1);
    if (end === undefined) return;
    yield records;
    last = end.id;
  }
}

/** Removes the records of files. Call it in the transaction that gives their article to another. */
export async function dropRecords(strapi: Core.Strapi, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  await rowsOf(strapi, importRecords).deleteMany({ where: { path: { $in: [...paths] } } });
}

/**
 * Writes or replaces the record of a file. Call it in the transaction that writes the article.
 * Knex, because Strapi's query layer has no upsert, and two statements for each of thousands of
 * files can be felt.
 */
export async function keepRecord(strapi: Core.Strapi, record: NewRecord): Promise<void> {
  const row = {
    path: record.path,
    translation_key: record.translationKey,
    content_hash: record.contentHash,
    article_document_id: record.articleDocumentId,
    article_locale: record.articleLocale,
    published: record.published,
    imported_at: new Date(),
  };
  await withKnex(strapi, (knex) =>
    knex(importRecords.tableName).insert(row).onConflict('path').merge(),
  );
}

const address = z.object({ documentId: z.string(), locale: z.string() });

async function ofLivingArticles(
  strapi: Core.Strapi,
  records: ImportRecord[],
): Promise<ImportRecord[]> {
  if (records.length === 0) return [];
  const found: unknown = await strapi.db.query('api::article.article').findMany({
    select: ['documentId', 'locale'],
    where: { documentId: { $in: records.map(({ articleDocumentId }) => articleDocumentId) } },
  });
  const living = new Set(
    z
      .array(address)
      .parse(found)
      .map(({ documentId, locale }) => `${documentId} ${locale}`),
  );
  return records.filter((record) =>
    living.has(`${record.articleDocumentId} ${record.articleLocale}`),
  );
}
