import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { rowsOf } from '../../platform/database';
import type { ArticleAddress } from '../permissions';
import { ARTICLE } from '../uids';
import { lockSlug } from './claim';
import { formerSlugs } from './former-slugs';
import { takenSlugs, type SlugOwner } from './taken';

const rows = z.array(z.object({ slug: z.string(), createdAt: z.string() }));

/**
 * The former slugs of a deleted article, for the bin. Others may take them meanwhile; a restore
 * returns those as lost.
 */
export const formerSlugBelongings = {
  name: 'former-slugs',
  async read(strapi: Core.Strapi, { documentId, locale }: ArticleAddress) {
    const found: unknown = await rowsOf(strapi, formerSlugs).findMany({
      select: ['slug', 'createdAt'],
      where: { articleDocumentId: documentId, articleLocale: locale },
    });
    return rows.parse(found).map(({ slug, createdAt }) => ({ slug, createdAt }));
  },
  async restore(strapi: Core.Strapi, { documentId, locale }: ArticleAddress, value: unknown) {
    const owner: SlugOwner = { uid: ARTICLE, documentId, locale };
    const lost: { field: string; label: string; reason: 'FORMER_SLUG_TAKEN' }[] = [];
    for (const { slug, createdAt } of rows.parse(value ?? [])) {
      await lockSlug(strapi, owner, slug);
      if ((await takenSlugs(strapi, owner, slug)).has(slug)) {
        lost.push({ field: 'slug', label: slug, reason: 'FORMER_SLUG_TAKEN' });
        continue;
      }
      const data = { articleLocale: locale, slug, articleDocumentId: documentId, createdAt };
      await rowsOf(strapi, formerSlugs).create({ data });
    }
    return lost;
  },
};
