import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { chunks, withKnex, rowsOf, type InternalTable } from '../../platform/database';
import { articleStates, type ArticleState } from './article-states';

/** Stores the article that each file became, so that importing the file again changes nothing. */
export const importRecords: InternalTable = {
  uid: 'threeline::import-record',
  singularName: 'import-record',
  tableName: 'threeline_import_records',
  attributes: {
    id: { type: 'increments' },
    /** The key of the file, see `ArticleFile`. */
    path: { type: 'text', column: { notNullable: true, unique: true } },
    translationKey: { type: 'text', column: { notNullable: true } },
    contentHash: { type: 'string', column: { notNullable: true } },
    articleDocumentId: { type: 'string', column: { notNullable: true } },
    articleLocale: { type: 'string', column: { notNullable: true } },
    published: { type: 'boolean', column: { notNullable: true } },
    scheduled: { type: 'boolean' },
    editVersion: { type: 'integer' },
    settled: { type: 'boolean' },
    writtenHash: { type: 'string' },
    wasPublic: { type: 'boolean' },
    endsAt: { type: 'datetime' },
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
  /** Whether the import has published this version of the file. */
  published: z.coerce.boolean(),
  /** Whether the import has set the schedule of the article. */
  scheduled: z.coerce.boolean(),
  /** The edit version of the draft after the import. `null` in records of older versions. */
  editVersion: z.number().nullable(),
  /** Whether the person has accepted that the article was deleted or unpublished in the panel. */
  settled: z.coerce.boolean(),
  /** The hash of the draft after the import, see `draftHash`. `null` in records of older versions. */
  writtenHash: z.string().nullable(),
  /** Whether the article was public after the import, perhaps with an older version of the file. */
  wasPublic: z.coerce.boolean(),
  /** When the article ends, as the file says. */
  endsAt: z.coerce.date().nullable(),
  importedAt: z.coerce.date(),
});

/** The result of an earlier import of a file. A lower `id` is an older record. */
export type ImportRecord = z.infer<typeof recordRow>;

/** A record that is not written yet. */
export type NewRecord = Omit<ImportRecord, 'id' | 'importedAt'>;

/** What is known of a record before its article is written. */
export type PlannedRecord = Omit<
  NewRecord,
  'articleDocumentId' | 'editVersion' | 'writtenHash' | 'wasPublic'
>;

/** A record with the present state of its article, `null` if it was deleted. */
export interface RecordedArticle extends ImportRecord {
  article: ArticleState | null;
}

/** The record to save where an article stays as it is. */
export function sameRecord(recorded: RecordedArticle): NewRecord {
  const { article, id: _id, importedAt: _at, ...record } = recorded;
  return { ...record, wasPublic: record.wasPublic || article?.isPublished === true };
}

/** Records in memory at a time, and paths in one statement. */
const BATCH = 500;

/** Reads the records of files by path. */
export async function recordsOf(
  strapi: Core.Strapi,
  paths: readonly string[],
): Promise<Map<string, RecordedArticle>> {
  const records = new Map<string, RecordedArticle>();
  for (const some of chunks(paths, BATCH)) {
    const found: unknown = await rowsOf(strapi, importRecords).findMany({
      where: { path: { $in: some } },
    });
    for (const record of await withArticles(strapi, z.array(recordRow).parse(found))) {
      records.set(record.path, record);
    }
  }
  return records;
}

/**
 * Reads the records of files with the same bytes, or of the same article in other locales. Records of
 * deleted articles are among them.
 */
export async function relatedRecords(
  strapi: Core.Strapi,
  { contentHash, translationKey }: { contentHash: string; translationKey: string },
): Promise<RecordedArticle[]> {
  const found: unknown = await rowsOf(strapi, importRecords).findMany({
    where: { $or: [{ contentHash }, { translationKey }] },
    orderBy: { id: 'asc' },
    limit: 20,
  });
  return withArticles(strapi, z.array(recordRow).parse(found));
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

/** Reads the records in batches whose article exists, or was deleted. */
export async function* allRecords(
  strapi: Core.Strapi,
  prefix = '',
): AsyncGenerator<RecordedArticle[]> {
  for (let last = 0; ;) {
    const found: unknown = await rowsOf(strapi, importRecords).findMany({
      where: { id: { $gt: last }, ...(prefix === '' ? {} : { path: { $startsWith: prefix } }) },
      orderBy: { id: 'asc' },
      limit: BATCH,
    });
    const records = z.array(recordRow).parse(found);
    const end = records.at(-1);
    if (end === undefined) return;
    yield await withArticles(strapi, records);
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
    scheduled: record.scheduled,
    edit_version: record.editVersion,
    settled: record.settled,
    written_hash: record.writtenHash,
    was_public: record.wasPublic,
    ends_at: record.endsAt,
    imported_at: new Date(),
  };
  await withKnex(strapi, (knex) =>
    knex(importRecords.tableName).insert(row).onConflict('path').merge(),
  );
}

async function withArticles(
  strapi: Core.Strapi,
  records: ImportRecord[],
): Promise<RecordedArticle[]> {
  const stateOf = await articleStates(
    strapi,
    records.map(({ articleDocumentId }) => articleDocumentId),
  );
  return records.map((record) => ({
    ...record,
    article: stateOf(record.articleDocumentId, record.articleLocale),
  }));
}
