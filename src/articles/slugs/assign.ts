import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { beforeCommit } from '../../platform/change-log';
import { onDocumentWrites, type DocumentCall } from '../../platform/database';
import { isBlank } from '../../platform/text';
import { claimNewSlug, claimSlug, generateSlug } from './claim';
import { cloneWithSlugs } from './clone';
import { deleteFormerSlug, recordFormerSlug, deleteFormerSlugs } from './former-slugs';
import {
  localeOf,
  rowsOfDocument,
  sluggedType,
  type SluggedRow,
  type SluggedType,
} from './slugged-type';
import { canonicalSlug } from './spelling';
import { ARTICLE } from '../uids';

/**
 * Assigns a slug to every document of a content type with a `slug` field. Generates it from the
 * title or name if none was typed, and refuses a typed slug that is taken. If an article is
 * published under a new slug, the old one becomes a former slug.
 */
export function registerSlugs(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, async (call, next) => {
    const type = sluggedType(call.contentType);
    if (type === null) return next();
    switch (call.action) {
      case 'create':
      case 'update':
        call.params = { ...call.params, data: await withSlug(strapi, type, call.params) };
        return next();
      case 'clone':
        return cloneWithSlugs(strapi, type, call, next);
      case 'publish':
        return publish(strapi, type, call, next);
      case 'unpublish':
        return unpublish(strapi, type, call, next);
      default:
        return next();
    }
  });
  // The change log sees every deletion. When a language of the site is deleted, Strapi deletes its
  // articles in the database layer.
  beforeCommit(strapi, async (changes) => {
    for (const { uid, action, documentId, locale } of changes) {
      if (uid !== ARTICLE || action !== 'delete' || locale === null) continue;
      await deleteFormerSlugs(strapi, documentId, locale);
    }
  });
}

async function publish(
  strapi: Core.Strapi,
  type: SluggedType,
  { params: { documentId } }: DocumentCall,
  next: () => Promise<unknown>,
): Promise<unknown> {
  if (documentId === undefined) return next();
  const before = await rowsOfDocument(strapi, type, { documentId });
  await ensureSlugs(strapi, type, documentId, before);
  const result = await next();
  if (type.uid === ARTICLE) await recordSlugChanges(strapi, type, documentId, before);
  return result;
}

/**
 * Records the slug of an article that is unpublished. It redirects once the article is published
 * again under another slug.
 */
async function unpublish(
  strapi: Core.Strapi,
  type: SluggedType,
  { params: { documentId } }: DocumentCall,
  next: () => Promise<unknown>,
): Promise<unknown> {
  if (documentId === undefined || type.uid !== ARTICLE) return next();
  const before = await rowsOfDocument(strapi, type, { documentId });
  const result = await next();
  await recordSlugChanges(strapi, type, documentId, before);
  return result;
}

/** Adds a free slug to the data of a write, unless there is no title either. */
async function withSlug(
  strapi: Core.Strapi,
  type: SluggedType,
  write: DocumentCall['params'],
): Promise<Record<string, unknown>> {
  const data = { ...write.data };
  const locale = await localeOf(strapi, type, write.locale);
  const documentId = write.documentId ?? null;
  const owner = { uid: type.uid, documentId, locale };
  const draft =
    documentId === null
      ? undefined
      : (await rowsOfDocument(strapi, type, { documentId, locale })).find(isDraft(strapi, type));
  const typed = data['slug'];
  if (typeof typed === 'string' && !isBlank(typed)) {
    const written = typed.trim();
    // A slug of an older version keeps its upper case until it is changed.
    if (written === draft?.slug) return { ...data, slug: written };
    const slug = canonicalSlug(written);
    if (slug !== draft?.slug) await claimNewSlug(strapi, owner, slug);
    return { ...data, slug };
  }
  // An update without a slug keeps the stored one. An empty slug asks for a new one.
  if (typed === undefined && draft?.slug) return data;
  const source =
    z.string().nullish().catch(null).parse(data[type.sourceField]) ?? draft?.source ?? '';
  if (isBlank(source)) return data;
  return { ...data, slug: await generateSlug(strapi, owner, source, type.fallback) };
}

/** A content type without drafts has one row, which counts as published. */
const isDraft =
  (strapi: Core.Strapi, type: SluggedType) =>
  (row: SluggedRow): boolean =>
    !row.published || !strapi.contentType(type.uid).options.draftAndPublish;

/** Drafts that were written without the Document Service may lack a slug or have a taken one. */
async function ensureSlugs(
  strapi: Core.Strapi,
  type: SluggedType,
  documentId: string,
  rows: SluggedRow[],
): Promise<void> {
  for (const draft of rows.filter(isDraft(strapi, type))) {
    const owner = { uid: type.uid, documentId, locale: draft.locale };
    if (draft.slug !== null && draft.slug !== '') {
      const isPublic = rows.some(
        ({ published, locale, slug }) =>
          published && locale === draft.locale && slug === draft.slug,
      );
      await claimSlug(strapi, owner, draft.slug, { isPublic });
    } else if (!isBlank(draft.source)) {
      const slug = await generateSlug(strapi, owner, draft.source, type.fallback);
      await strapi.db.query(type.uid).update({ where: { id: draft.id }, data: { slug } });
    }
  }
}

/**
 * Records the slugs that an article was published under, and deletes the record of a slug that is
 * in use again.
 */
async function recordSlugChanges(
  strapi: Core.Strapi,
  type: SluggedType,
  documentId: string,
  before: SluggedRow[],
): Promise<void> {
  const after = await rowsOfDocument(strapi, type, { documentId });
  for (const { locale, slug } of before.filter(({ published }) => published)) {
    const now = after.find((row) => row.published && row.locale === locale);
    if (slug && locale && slug !== now?.slug) {
      await recordFormerSlug(strapi, { documentId, locale, slug });
    }
  }
  for (const { locale, slug } of after.filter(({ published }) => published)) {
    if (slug && locale) await deleteFormerSlug(strapi, { locale, slug });
  }
}
