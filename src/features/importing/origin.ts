import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Origin } from './plan-import';
import {
  recordsOfArticle,
  relatedRecords,
  type ImportRecord,
  type RecordedArticle,
} from './import-records';
import type { PlannedRecords } from './planned-records';
import { isMissing, presenceOf } from './presence';
import type { Locate } from './source-files';

interface Parts {
  strapi: Core.Strapi;
  locate: Locate;
  /** What a dry run would have written. */
  planned: PlannedRecords;
}

/** The properties of a file by which its article is found. */
export interface Source {
  path: string;
  contentHash: string;
  translationKey: string;
  locale: string;
  slug: string | null;
}

const address = z.object({ documentId: z.string() }).nullable();

/**
 * Finds the articles that a file may belong to. The article of another existing file is never one.
 *
 * @param recorded the file's own record
 */
export async function findOrigin(
  parts: Parts,
  source: Source,
  recorded: ImportRecord | undefined,
): Promise<Omit<Origin, 'formerly'>> {
  const { locale } = source;
  const nothing = { moved: null, copyOf: null, ownerOfSlug: null, translationOf: null };
  if (recorded !== undefined && !(await isSharedWithOlder(parts, recorded))) {
    return { locale, record: recorded, ...nothing };
  }
  const stored = await relatedRecords(parts.strapi, source);
  const related = [...stored, ...parts.planned.related(source)].filter(
    ({ path }) => path !== source.path,
  );
  const same = await withSameBytes(parts, source, related);
  const translations = related.filter(
    (record) =>
      record.article !== null &&
      record.translationKey === source.translationKey &&
      record.articleLocale !== locale,
  );
  const candidates = new Set(translations.map((record) => record.articleDocumentId));
  const ownerOfSlug = await importedOwner(parts, source);
  for (const documentId of candidates) {
    if (await isFree(parts, documentId, locale)) {
      return { locale, record: undefined, ...same, ownerOfSlug, translationOf: documentId };
    }
  }
  return { locale, record: undefined, ...same, ownerOfSlug, translationOf: null };
}

/** Lists the paths of missing files whose article in a locale a file takes over. */
export async function recordsOfMissingFiles(
  { strapi, locate }: Parts,
  documentId: string,
  locale: string,
  own: string,
): Promise<string[]> {
  const missing: string[] = [];
  for (const { path } of await recordsOfArticle(strapi, documentId, locale)) {
    if (path !== own && (await isMissing(locate, path))) missing.push(path);
  }
  return missing;
}

/**
 * Whether an older record with an existing file names the same article. Version 0.1.0 recorded a copied
 * file with the article of the original.
 */
async function isSharedWithOlder(
  { strapi, locate }: Parts,
  { id, articleDocumentId, articleLocale }: ImportRecord,
): Promise<boolean> {
  for (const other of await recordsOfArticle(strapi, articleDocumentId, articleLocale)) {
    if (other.id < id && !(await isMissing(locate, other.path))) return true;
  }
  return false;
}

async function withSameBytes(
  { locate }: Parts,
  { contentHash, locale }: Source,
  related: readonly RecordedArticle[],
): Promise<Pick<Origin, 'moved' | 'copyOf'>> {
  let moved: RecordedArticle | null = null;
  for (const record of related) {
    if (record.contentHash !== contentHash || record.articleLocale !== locale) continue;
    const presence = await presenceOf(locate, record);
    if (presence === 'same' && record.article !== null) {
      return { moved: null, copyOf: record.path };
    }
    // Prefer an article that exists to one that was deleted.
    if (presence === 'missing' && (moved?.article ?? null) === null) {
      moved = record.article === null ? (moved ?? record) : record;
    }
  }
  return { moved, copyOf: null };
}

/**
 * Finds the imported article with the slug that the file names, if its own file is missing: the file was
 * moved. If both files exist, the slug is taken.
 */
async function importedOwner(parts: Parts, { slug, locale }: Source): Promise<string | null> {
  if (slug === null) return null;
  const documentId = await draftWith(parts.strapi, { slug, locale });
  if (documentId === null) return null;
  const records = await recordsOfArticle(parts.strapi, documentId, locale);
  return records.length > 0 && (await areMissing(parts, records)) ? documentId : null;
}

/** Whether no other file and no editor has created the article's version in a locale. */
async function isFree(parts: Parts, documentId: string, locale: string): Promise<boolean> {
  if (parts.planned.has(documentId, locale)) return false;
  if ((await draftWith(parts.strapi, { documentId, locale })) === null) return true;
  const records = await recordsOfArticle(parts.strapi, documentId, locale);
  return records.length > 0 && (await areMissing(parts, records));
}

async function areMissing({ locate }: Parts, records: readonly ImportRecord[]): Promise<boolean> {
  for (const { path } of records) if (!(await isMissing(locate, path))) return false;
  return true;
}

async function draftWith(
  strapi: Core.Strapi,
  where: { locale: string; slug?: string; documentId?: string },
): Promise<string | null> {
  const found: unknown = await strapi.db
    .query('api::article.article')
    .findOne({ select: ['documentId'], where: { ...where, publishedAt: null } });
  return address.parse(found)?.documentId ?? null;
}
