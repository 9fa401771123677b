import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { AUTHOR } from '../../articles/uids';

const shown = z.looseObject({
  author: z.looseObject({ documentId: z.string() }).nullish().catch(null),
});
const stored = z.array(
  z.object({ documentId: z.string(), links: z.array(z.object({ url: z.string() })) }),
);

/**
 * Reads the links of the authors that articles of the API show.
 *
 * @returns the addresses by documentId, in the order of the editor
 */
export async function authorLinks(
  strapi: Core.Strapi,
  articles: readonly unknown[],
): Promise<Map<string, string[]>> {
  const documentIds = articles.flatMap(
    (article) => shown.safeParse(article).data?.author?.documentId ?? [],
  );
  if (documentIds.length === 0) return new Map();
  const found: unknown = await strapi.db.query(AUTHOR).findMany({
    select: ['documentId'],
    where: { documentId: { $in: [...new Set(documentIds)] } },
    populate: { links: { select: ['url'] } },
  });
  return new Map(
    stored.parse(found).map(({ documentId, links }) => [documentId, links.map(({ url }) => url)]),
  );
}
