import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ArticleAddress } from '../permissions';
import { ARTICLE } from '../uids';

const published = z.object({ publishedAt: z.coerce.date() });

/** When the published version of an article was published, or `null` if there is none. */
export async function publishedAt(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleAddress,
): Promise<Date | null> {
  const found: unknown = await strapi.db.query(ARTICLE).findOne({
    select: ['publishedAt'],
    where: { documentId, locale, publishedAt: { $notNull: true } },
  });
  return found === null ? null : published.parse(found).publishedAt;
}
