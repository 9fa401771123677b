import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { validateQuery, type MayRead } from '../../platform/http';
import { articleQuery } from './article-query';
import { readSharedSettings } from './article-rows';
import { present } from './present';
import { readPublishedArticles } from './published-articles';
import { relatedTypes } from './related-types';
import { CARD } from './selection';
import { ARTICLE } from '../uids';

const rows = z.array(z.looseObject({ id: z.number(), documentId: z.string() }));
export type Row = z.output<typeof rows>[number];

/** Reads published articles of one locale, in the order of the documentIds. */
export type ReadRows = (documentIds: readonly string[], locale: string) => Promise<Row[]>;

/**
 * Creates a function that reads the cards of `GET /api/articles` for the caller. Articles that are
 * not published in the locale are left out.
 *
 * @param isCacheable whether delivery may cache the response; see `readPublishedArticles`
 */
export function cardsFor(
  strapi: Core.Strapi,
  ctx: Context,
  mayRead: MayRead,
  { isCacheable = false } = {},
): ReadRows {
  return async (documentIds, locale) => {
    if (documentIds.length === 0) return [];
    const readable = await Promise.all(relatedTypes(strapi).map(mayRead));
    if (!readable.every(Boolean)) {
      const card = articleQuery({}, 'card');
      const selection = await validateQuery(strapi, ctx, ARTICLE, card.query);
      const found = await publishedRows(strapi, documentIds, locale, selection);
      return rows.parse(await present(strapi, ctx, found, card));
    }
    const same = await readSharedSettings(strapi);
    const cards = await readPublishedArticles(strapi, CARD, documentIds, locale, same, isCacheable);
    return rows.parse(documentIds.flatMap((documentId) => cards.get(documentId) ?? []));
  };
}

/** Reads published rows through the Document Service, in the order of the documentIds. */
export async function publishedRows(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  locale: string,
  selection: Record<string, unknown>,
): Promise<Row[]> {
  if (documentIds.length === 0) return [];
  const found: unknown = await strapi.documents(ARTICLE).findMany({
    ...selection,
    filters: { documentId: { $in: [...documentIds] } },
    locale,
    status: 'published',
    limit: documentIds.length,
  });
  const byDocument = new Map(rows.parse(found).map((row) => [row.documentId, row]));
  return documentIds.flatMap((documentId) => byDocument.get(documentId) ?? []);
}
