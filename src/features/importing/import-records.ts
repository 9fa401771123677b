import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { chunks, withKnex, rowsOf, type InternalTable } from '../../platform/database';

/** Stores the article that each file became, so that importing the file again changes nothing. */
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

/** The result of an earlier import of a file. A lower `id` is an older record. */
export type ImportRecord = z.infer<typeof recordRow>;

/** A record that is not written yet. */
export type NewRecord = Omit<ImportRecord, 'id'>;

/** Records in memory at a time, and paths in one statement. */
const BATCH = 500;

/**
 * Reads the records of files by path. Leaves out records whose article an editor deleted: such a file
 * is imported as a new article.
 */
export async function recordsOf(
  strapi: Core.Strapi,
  paths: readonly string[],
): Promise<Map<string, ImportRecord>> {
  const records = new Map<string, ImportRecord>();
  for (const some of chunks(paths, BATCH)) {
    const found: unknown = await rowsOf(strapi, importRecords).findMany({
      where: { path: { $in: some } },
    });
    for (const record of await withExistingArticles(strapi, z.array(recordRow).parse(found))) {
      records.set(record.path, record);
    }
  }
  return records;
}

/** Reads the records of files with the same bytes, or of the same article in other locales. */
export async function relatedRecords(
  strapi: Core.Strapi,
  { contentHash, translationKey }: { contentHash: string; translationKey: string },
): Promise<ImportRecord[]> {
  const found: unknown = await rowsOf(strapi, importRecords).findMany({
    where: { $or: [{ contentHash }, { translationKey }] },
    orderBy: { id: 'asc' },
    limit: 20,
  });
  return withExistingArticles(strapi, z.array(recordRow).parse(found));
}

/** Reads the records of the files that an article in one locale was imported from, oldest first. */
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

/** Reads all records in batches. */
export async function* allRecords(strapi: Core.Strapi): AsyncGenerator<ImportRecord[]> {
  for (let last = 0; ;) {
    const found: unknown = await rowsOf(strapi, importRecords).findMany({
      where: { id: { $gt: last } },
      orderBy: { id: 'asc' },
      limit: BATCH,
    });
    const records = z.array(recordRow).parse(found);
    const end = records.at(-1);
    if (end === undefined) return;
    yield records;
    last = end.id;
  }
}

/** Deletes the records of files. Call it in the transaction that gives their article to another file. */
export async function deleteRecords(strapi: Core.Strapi, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  await rowsOf(strapi, importRecords).deleteMany({ where: { path: { $in: [...paths] } } });
}

/**
 * Inserts or replaces the record of a file. Call it in the transaction that writes the article.
 * It uses Knex because Strapi's query layer has no upsert, and a second statement for each of thousands
 * of files is noticeable.
 */
export async function saveRecord(strapi: Core.Strapi, record: NewRecord): Promise<void> {
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

async function withExistingArticles(
  strapi: Core.Strapi,
  records: ImportRecord[],
): Promise<ImportRecord[]> {
  if (records.length === 0) return [];
  const found: unknown = await strapi.db.query('api::article.article').findMany({
    select: ['documentId', 'locale'],
    where: { documentId: { $in: records.map(({ articleDocumentId }) => articleDocumentId) } },
  });
  const existing = new Set(
    z
      .array(address)
      .parse(found)
      .map(({ documentId, locale }) => `${documentId} ${locale}`),
  );
  return records.filter((record) =>
    existing.has(`${record.articleDocumentId} ${record.articleLocale}`),
  );
}
