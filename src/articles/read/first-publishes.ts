import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ARTICLE } from '../uids';

const identified = z.looseObject({ id: z.number() });
const instantRows = z.array(
  z.object({ id: z.number(), firstPublicationInstant: z.coerce.date().nullable() }),
);

/**
 * Adds the private instant of the first publish to articles of the API. Feeds, sitemaps and JSON-LD
 * publish it; responses with the article itself do not.
 */
export async function withFirstPublishes(
  strapi: Core.Strapi,
  articles: readonly unknown[],
): Promise<Record<string, unknown>[]> {
  const rows = z.array(identified).parse(articles);
  if (rows.length === 0) return [];
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['id', 'firstPublicationInstant'],
    where: { id: { $in: rows.map(({ id }) => id) } },
  });
  const instants = new Map(
    instantRows
      .parse(found)
      .map(({ id, firstPublicationInstant }) => [id, firstPublicationInstant]),
  );
  return rows.map((article) => ({
    ...article,
    firstPublicationInstant: instants.get(article.id) ?? null,
  }));
}
