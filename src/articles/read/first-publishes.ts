import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';

const ARTICLE = 'api::article.article' satisfies UID.ContentType;

const identified = z.looseObject({ id: z.number() });
const rows = z.array(
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
  const answered = z.array(identified).parse(articles);
  if (answered.length === 0) return [];
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['id', 'firstPublicationInstant'],
    where: { id: { $in: answered.map(({ id }) => id) } },
  });
  const instants = new Map(
    rows.parse(found).map(({ id, firstPublicationInstant }) => [id, firstPublicationInstant]),
  );
  return answered.map((article) => ({
    ...article,
    firstPublicationInstant: instants.get(article.id) ?? null,
  }));
}
