import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { onDocuments, type DocumentCall } from '../documents';
import { claimSlug, generateSlug } from './claim';
import { recordMove, releaseFormerSlugs } from './former-slugs';
import {
  localeOf,
  rowsOfDocument,
  sluggedType,
  type SluggedRow,
  type SluggedType,
} from './slugged-type';

const ARTICLE: UID.ContentType = 'api::article.article';

const cloned = z.object({ documentId: z.string() });

/**
 * Gives every document of our content types that has a `slug` field a slug of its own: made from
 * its title or name where none was typed, refused where a typed one is taken. An article that is
 * published under another slug than before leaves the old one behind as a former slug.
 */
export function registerSlugs(strapi: Core.Strapi): void {
  onDocuments(strapi, async (call, next) => {
    const type = sluggedType(call.contentType);
    if (type === null) return next();
    switch (call.action) {
      case 'create':
      case 'update':
        call.params = { ...call.params, data: await withSlug(strapi, type, call.params) };
        return next();
      case 'clone': {
        const copy = await next();
        await renameCopies(strapi, type, cloned.parse(copy).documentId);
        return copy;
      }
      case 'publish':
        return publish(strapi, type, call, next);
      case 'delete': {
        const result = await next();
        if (type.uid === ARTICLE) await releaseDeleted(strapi, type, call.params);
        return result;
      }
      default:
        return next();
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
  if (type.uid === ARTICLE) await noteMoves(strapi, type, documentId, before);
  return result;
}

async function releaseDeleted(
  strapi: Core.Strapi,
  type: SluggedType,
  { documentId, locale }: DocumentCall['params'],
): Promise<void> {
  if (documentId === undefined) return;
  const one = locale === '*' ? null : await localeOf(strapi, type, locale);
  await releaseFormerSlugs(strapi, documentId, one);
}

/** The data of a write with a slug that is free, or without one while there is no title either. */
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
  if (typeof typed === 'string' && typed.trim() !== '') {
    const slug = typed.trim();
    if (slug !== draft?.slug) await claimSlug(strapi, owner, slug);
    return { ...data, slug };
  }
  // An update that does not mention the slug keeps it; one that empties it asks for a new one.
  if (typed === undefined && draft?.slug) return data;
  const source =
    z.string().nullish().catch(null).parse(data[type.sourceField]) ?? draft?.source ?? '';
  if (source.trim() === '') return data;
  return { ...data, slug: await generateSlug(strapi, owner, source, type.fallback) };
}

/** Content types without draft and publish have one row, which counts as published. */
const isDraft =
  (strapi: Core.Strapi, type: SluggedType) =>
  (row: SluggedRow): boolean =>
    !row.published || !strapi.contentType(type.uid).options.draftAndPublish;

/** A copy has its original's slug in each locale, until here. */
async function renameCopies(
  strapi: Core.Strapi,
  type: SluggedType,
  documentId: string,
): Promise<void> {
  for (const row of await rowsOfDocument(strapi, type, { documentId })) {
    if (row.slug === null) continue;
    const owner = { uid: type.uid, documentId, locale: row.locale };
    const slug = await generateSlug(strapi, owner, row.slug, type.fallback);
    if (slug !== row.slug) {
      await strapi.db.query(type.uid).update({ where: { id: row.id }, data: { slug } });
    }
  }
}

/** Drafts written past the Document Service may lack a slug, or have one that is taken. */
async function ensureSlugs(
  strapi: Core.Strapi,
  type: SluggedType,
  documentId: string,
  rows: SluggedRow[],
): Promise<void> {
  for (const draft of rows.filter(isDraft(strapi, type))) {
    const owner = { uid: type.uid, documentId, locale: draft.locale };
    if (draft.slug !== null && draft.slug !== '') {
      await claimSlug(strapi, owner, draft.slug);
    } else if (draft.source.trim() !== '') {
      const slug = await generateSlug(strapi, owner, draft.source, type.fallback);
      await strapi.db.query(type.uid).update({ where: { id: draft.id }, data: { slug } });
    }
  }
}

async function noteMoves(
  strapi: Core.Strapi,
  type: SluggedType,
  documentId: string,
  before: SluggedRow[],
): Promise<void> {
  const after = await rowsOfDocument(strapi, type, { documentId });
  for (const { locale, slug } of after.filter(({ published }) => published)) {
    const old = before.find((row) => row.published && row.locale === locale);
    if (old?.slug && slug && locale && old.slug !== slug) {
      await recordMove(strapi, { documentId, locale }, { from: old.slug, to: slug });
    }
  }
}
