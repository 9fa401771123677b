import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { beforeCommit } from '../../platform/change-log';
import { onDocumentWrites, type DocumentCall } from '../../platform/database';
import { isBlank } from '../../platform/text';
import { claimSlug, generateSlug } from './claim';
import { deleteFormerSlug, recordFormerSlug, deleteFormerSlugs } from './former-slugs';
import {
  localeOf,
  rowsOfDocument,
  sluggedType,
  type SluggedRow,
  type SluggedType,
} from './slugged-type';
import { takenSlugs } from './taken';
import { ARTICLE } from '../uids';

const cloned = z.looseObject({
  documentId: z.string(),
  entries: z.array(z.looseObject({ id: z.number() })),
});

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
      case 'clone': {
        await claimTypedSlug(strapi, type, call.params);
        const copy = await next();
        const { documentId } = cloned.parse(copy);
        const slugs = await renameCopies(strapi, type, documentId, call.params.data?.['slug']);
        return withSlugs(copy, slugs);
      }
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
    const slug = typed.trim();
    if (slug !== draft?.slug) await claimSlug(strapi, owner, slug);
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

/**
 * Claims a slug that was typed for a copy. The admin panel's form sends the slug of the original,
 * which does not count.
 */
async function claimTypedSlug(
  strapi: Core.Strapi,
  type: SluggedType,
  { documentId, locale: asked, data }: DocumentCall['params'],
): Promise<void> {
  const typed = data?.['slug'];
  if (documentId === undefined || typeof typed !== 'string' || typed === '') return;
  const originals = await rowsOfDocument(strapi, type, { documentId });
  if (originals.some(({ slug }) => slug === typed)) return;
  const locale = await localeOf(strapi, type, asked);
  await claimSlug(strapi, { uid: type.uid, documentId: null, locale }, typed);
}

/**
 * Replaces the slugs of a copy, which Strapi has copied from its original in each locale.
 *
 * @returns the new slugs by the `id` of the row
 */
async function renameCopies(
  strapi: Core.Strapi,
  type: SluggedType,
  documentId: string,
  typed: unknown,
): Promise<Map<number, string>> {
  const slugs = new Map<number, string>();
  for (const row of await rowsOfDocument(strapi, type, { documentId })) {
    if (row.slug === null) continue;
    const owner = { uid: type.uid, documentId, locale: row.locale };
    const taken = await takenSlugs(strapi, owner, row.slug);
    if (row.slug === typed && !taken.has(row.slug)) continue;
    const slug = await generateSlug(strapi, owner, row.slug, type.fallback);
    await strapi.db.query(type.uid).update({ where: { id: row.id }, data: { slug } });
    slugs.set(row.id, slug);
  }
  return slugs;
}

/** The result of a clone with the new slugs. */
function withSlugs(copy: unknown, slugs: Map<number, string>): unknown {
  const answer = cloned.parse(copy);
  const entries = answer.entries.map((entry) =>
    'slug' in entry ? { ...entry, slug: slugs.get(entry.id) ?? entry.slug } : entry,
  );
  return { ...answer, entries };
}

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
      await claimSlug(strapi, owner, draft.slug);
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
