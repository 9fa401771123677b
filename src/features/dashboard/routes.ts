import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { addEditorRoutes } from '../../platform/admin-http';
import { readableArticles, readableDrafts, withReadableTitles } from '../../articles/permissions';
import { withKnex, type KnexQuery } from '../../platform/database';
import { siteTimeZone } from '../../articles/site';
import { ARTICLE } from '../../articles/uids';

/** Lines of a widget. */
const LIMIT = 8;
const WEEK_MS = 7 * 24 * 3600 * 1000;

/** What the admin panel's home page shows of articles; what is scheduled is told by scheduling. */
export function registerDashboard(strapi: Core.Strapi): void {
  addEditorRoutes(strapi, [
    {
      method: 'GET',
      path: '/home/published',
      answer: (ctx) =>
        articles(strapi, ctx, { publishedAt: { $notNull: true } }, { publishedAt: 'desc' }),
    },
    {
      method: 'GET',
      path: '/home/left-drafts',
      answer: async (ctx) => {
        const readable = readableDrafts(strapi, ctx);
        const since = new Date(Date.now() - WEEK_MS);
        const ids = readable === null ? [] : await leftDrafts(strapi, readable, since);
        return articles(strapi, ctx, { id: { $in: ids } }, { updatedAt: 'asc' });
      },
    },
  ]);
}

const rows = z.array(
  z.object({
    id: z.number(),
    documentId: z.string(),
    locale: z.string(),
    title: z.string().nullish(),
    publishedAt: z.string().nullable(),
    updatedAt: z.string(),
  }),
);

/** Those of some articles that the editor may read, and the zone by whose clock they are told. */
async function articles(
  strapi: Core.Strapi,
  ctx: Context,
  where: Record<string, unknown>,
  orderBy: Record<string, 'asc' | 'desc'>,
) {
  const readable = readableArticles(strapi, ctx);
  const timeZone = await siteTimeZone(strapi);
  if (readable === null) return { timeZone, articles: [] };
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['id', 'documentId', 'locale', 'title', 'publishedAt', 'updatedAt'],
    where: { $and: [where, readable] },
    orderBy,
    limit: LIMIT,
  });
  return { timeZone, articles: await withReadableTitles(strapi, ctx, rows.parse(found)) };
}

/**
 * Drafts that nobody has touched since a time, of articles that are not published or say something
 * else than what is. Knex, because Strapi's query layer cannot compare a row with another.
 */
async function leftDrafts(
  strapi: Core.Strapi,
  readable: KnexQuery,
  since: Date,
): Promise<number[]> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex('articles as draft')
      .leftJoin('articles as out', (join) =>
        join
          .on('out.document_id', 'draft.document_id')
          .andOn('out.locale', 'draft.locale')
          .andOnNotNull('out.published_at'),
      )
      .whereIn('draft.id', readable)
      .where('draft.updated_at', '<', since)
      // Strapi writes what it publishes after the draft that it copies.
      .where((either) => {
        void either.whereNull('out.id').orWhereRaw('draft.updated_at > out.updated_at');
      })
      .orderBy('draft.updated_at')
      .select('draft.id')
      .limit(LIMIT),
  );
  return z
    .array(z.object({ id: z.number() }))
    .parse(found)
    .map(({ id }) => id);
}
