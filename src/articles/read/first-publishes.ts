import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ARTICLE } from '../uids';

const identified = z.looseObject({ id: z.number() });
const rows = z.array(
  z.object({ id: z.number(), firstPublicationInstant: z.coerce.date().nullable() }),
);

/**
 * Articles as the API answers them, each with the instant of its first publish, which is private: for
 * what tells readers elsewhere when an article came out.
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
