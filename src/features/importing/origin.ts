import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Known } from './plan-import';
import { recordsOfArticle, relatedRecords, type ImportRecord } from './import-records';
import { isGone, presenceOf } from './presence';

interface Parts {
  strapi: Core.Strapi;
  /** The project's folder, from which the paths of records count. */
  project: string;
}

/** A file that was read, as far as its article is looked for by it. */
export interface Source {
  path: string;
  contentHash: string;
  translationKey: string;
  locale: string;
  slug: string | null;
}

const address = z.object({ documentId: z.string() }).nullable();

/**
 * Finds the article that a file may have come from. Whatever another file that is still there was
 * imported to is not among it.
 *
 * @param recorded the file's own record
 */
export async function originOf(
  parts: Parts,
  source: Source,
  recorded: ImportRecord | undefined,
): Promise<Known> {
  const { locale } = source;
  const nothing = { moved: null, copyOf: null, ownerOfSlug: null, translationOf: null };
  if (recorded !== undefined && !(await isSharedWithOlder(parts, recorded))) {
    return { locale, record: recorded, ...nothing };
  }
  const related = (await relatedRecords(parts.strapi, source)).filter(
    ({ path }) => path !== source.path,
  );
  const same = await withSameBytes(parts, source, related);
  const translations = related.filter(
    (record) => record.translationKey === source.translationKey && record.articleLocale !== locale,
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

/** The records of files that are gone, whose article in this locale a file takes over. */
export async function goneRecords(
  { strapi, project }: Parts,
  documentId: string,
  locale: string,
  own: string,
): Promise<string[]> {
  const gone: string[] = [];
  for (const { path } of await recordsOfArticle(strapi, documentId, locale)) {
    if (path !== own && (await isGone(project, path))) gone.push(path);
  }
  return gone;
}

/**
 * Whether the article belongs to the file of an older record: up to version 0.1.0 a copied file was
 * recorded with the article of the first one.
 */
async function isSharedWithOlder(
  { strapi, project }: Parts,
  { id, articleDocumentId, articleLocale }: ImportRecord,
): Promise<boolean> {
  for (const other of await recordsOfArticle(strapi, articleDocumentId, articleLocale)) {
    if (other.id < id && !(await isGone(project, other.path))) return true;
  }
  return false;
}

async function withSameBytes(
  { project }: Parts,
  { contentHash, locale }: Source,
  related: readonly ImportRecord[],
): Promise<Pick<Known, 'moved' | 'copyOf'>> {
  let moved: ImportRecord | null = null;
  for (const record of related) {
    if (record.contentHash !== contentHash || record.articleLocale !== locale) continue;
    const presence = await presenceOf(project, record);
    if (presence === 'same') return { moved: null, copyOf: record.path };
    if (presence === 'gone') moved ??= record;
  }
  return { moved, copyOf: null };
}

/**
 * The imported article that already has the slug which the file names, where the file of that one
 * is gone: it was moved. With both files there, the slug is taken.
 */
async function importedOwner(parts: Parts, { slug, locale }: Source): Promise<string | null> {
  if (slug === null) return null;
  const documentId = await draftWith(parts.strapi, { slug, locale });
  if (documentId === null) return null;
  const records = await recordsOfArticle(parts.strapi, documentId, locale);
  return records.length > 0 && (await areGone(parts, records)) ? documentId : null;
}

/** Whether a file may become the article's version in a locale: no other file and no editor has made one. */
async function isFree(parts: Parts, documentId: string, locale: string): Promise<boolean> {
  if ((await draftWith(parts.strapi, { documentId, locale })) === null) return true;
  const records = await recordsOfArticle(parts.strapi, documentId, locale);
  return records.length > 0 && (await areGone(parts, records));
}

async function areGone({ project }: Parts, records: readonly ImportRecord[]): Promise<boolean> {
  for (const { path } of records) if (!(await isGone(project, path))) return false;
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
