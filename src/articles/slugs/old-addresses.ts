import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ArticleAddress } from '../permissions';
import { ARTICLE } from '../uids';
import { lockSlug } from './claim';
import { findByFormerSlug, recordFormerSlug } from './former-slugs';
import { canonicalSlug } from './spelling';

const row = z.object({ documentId: z.string() }).nullable();

/** Returns the `documentId` of the article that has a slug in a locale, or had it before, or `null`. */
export async function slugOwner(
  strapi: Core.Strapi,
  { locale, slug }: { locale: string; slug: string },
): Promise<string | null> {
  const found: unknown = await strapi.db
    .query(ARTICLE)
    .findOne({ select: ['documentId'], where: { slug, locale } });
  return row.parse(found)?.documentId ?? (await findByFormerSlug(strapi, locale, slug));
}

/**
 * The spellings in which former slugs are stored: their own, for frontends that list redirects, and the
 * canonical one, by which every other is found.
 */
export const spellingsOfFormer = (slugs: readonly string[]): string[] => [
  ...new Set(slugs.flatMap((slug) => [slug, canonicalSlug(slug)])),
];

/**
 * Makes old addresses of an article redirect to it, those of a site that it came from. Call it in the
 * transaction that writes the article.
 *
 * @returns the slugs that another article has or had
 */
export async function addFormerSlugs(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
  slugs: readonly string[],
): Promise<string[]> {
  const taken: string[] = [];
  for (const slug of spellingsOfFormer(slugs)) {
    await lockSlug(strapi, { uid: ARTICLE, documentId, locale }, slug);
    const owner = await slugOwner(strapi, { locale, slug });
    if (owner === null) await recordFormerSlug(strapi, { documentId, locale, slug });
    else if (owner !== documentId) taken.push(slug);
  }
  return taken;
}
