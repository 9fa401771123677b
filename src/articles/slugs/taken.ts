import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { rowsOf } from '../../platform/database';
import { formerSlugs } from './former-slugs';
import { canonicalSlug } from './spelling';
import { ARTICLE } from '../uids';

const rows = z.array(z.object({ slug: z.string() }));

/** The document that a slug is for. */
export interface SlugOwner {
  uid: UID.ContentType;
  /** `null` for a new document. */
  documentId: string | null;
  locale: string | null;
}

/**
 * Lists every slug that equals `base` or begins with `base-` and belongs to another document: as a
 * draft, as a published version, or as a former slug that still redirects. Slugs of older versions with
 * upper case are listed in their canonical spelling.
 *
 * @param base in its canonical spelling
 */
export async function takenSlugs(
  strapi: Core.Strapi,
  owner: SlugOwner,
  base: string,
): Promise<ReadonlySet<string>> {
  return new Set((await storedSlugs(strapi, owner, base)).map(canonicalSlug));
}

/** Whether another document has or had exactly this slug. */
export const isTakenExactly = async (
  strapi: Core.Strapi,
  owner: SlugOwner,
  slug: string,
): Promise<boolean> => (await storedSlugs(strapi, owner, slug)).includes(slug);

async function storedSlugs(strapi: Core.Strapi, owner: SlugOwner, base: string): Promise<string[]> {
  // Articles are many, and no index has lower case: those with upper case have a former slug without it.
  const like =
    owner.uid === ARTICLE
      ? { $or: [{ slug: base }, { slug: { $startsWith: `${base}-` } }] }
      : { $or: [{ slug: { $eqi: base } }, { slug: { $startsWithi: `${base}-` } }] };
  const present: unknown = await strapi.db.query(owner.uid).findMany({
    select: ['slug'],
    where: {
      ...like,
      ...(owner.documentId === null ? {} : { documentId: { $ne: owner.documentId } }),
      ...(owner.locale === null ? {} : { locale: owner.locale }),
    },
  });
  const former: unknown =
    owner.uid === ARTICLE
      ? await rowsOf(strapi, formerSlugs).findMany({
          select: ['slug'],
          where: {
            ...like,
            articleLocale: owner.locale,
            articleDocumentId: { $ne: owner.documentId ?? '' },
          },
        })
      : [];
  return [...rows.parse(present), ...rows.parse(former)].map(({ slug }) => slug);
}
