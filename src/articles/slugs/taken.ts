import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { rowsOf } from '../../platform/database';
import { formerSlugs } from './former-slugs';
import { ARTICLE } from '../uids';

const rows = z.array(z.object({ slug: z.string() }));

/** Whose slug it is: a document of a content type, in a locale (`null` where the type has none). */
export interface SlugOwner {
  uid: UID.ContentType;
  /** `null` for a document that does not exist yet. */
  documentId: string | null;
  locale: string | null;
}

/**
 * Every slug that is `base` or begins with `base-` and that another document has, as a draft or
 * published, or had as an article and still redirects from.
 */
export async function takenSlugs(
  strapi: Core.Strapi,
  owner: SlugOwner,
  base: string,
): Promise<ReadonlySet<string>> {
  const like = { $or: [{ slug: base }, { slug: { $startsWith: `${base}-` } }] };
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
  return new Set([...rows.parse(present), ...rows.parse(former)].map(({ slug }) => slug));
}
