import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { DocumentCall } from '../../platform/database';
import { claimNewSlug, freeSlug } from './claim';
import { localeOf, rowsOfDocument, type SluggedType } from './slugged-type';
import { canonicalSlug } from './spelling';
import { takenSlugs } from './taken';

const cloned = z.looseObject({
  documentId: z.string(),
  entries: z.array(z.looseObject({ id: z.number() })),
});

/**
 * Clones a document, and gives each locale of the copy a slug of its own: the one that was typed
 * for the copy, or else one that is made from the original's.
 *
 * @throws ValidationError if the typed slug is taken
 */
export async function cloneWithSlugs(
  strapi: Core.Strapi,
  type: SluggedType,
  { params }: DocumentCall,
  next: () => Promise<unknown>,
): Promise<unknown> {
  await claimTypedSlug(strapi, type, params);
  const copy = await next();
  const { documentId } = cloned.parse(copy);
  const slugs = await renameCopies(strapi, type, documentId, params.data?.['slug']);
  return withSlugs(copy, slugs);
}

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
  await claimNewSlug(strapi, { uid: type.uid, documentId: null, locale }, canonicalSlug(typed));
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
    const base = canonicalSlug(row.slug);
    const taken = await takenSlugs(strapi, owner, base);
    const isFree = row.slug === typed && !taken.has(base);
    const slug = isFree ? base : await freeSlug(strapi, owner, base);
    if (slug === row.slug) continue;
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
