import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { addEditorRoutes } from '../../platform/admin-http';
import {
  articleReadFilter,
  readableDraftIds,
  withReadableTitles,
} from '../../articles/permissions';
import { withKnex, type KnexQuery } from '../../platform/database';
import { siteTimeZone } from '../../articles/site';
import { ARTICLE } from '../../articles/uids';
import { articlesWithoutSummary } from './without-summary';

/** The number of articles in a widget. */
const LIMIT = 8;
const WEEK_MS = 7 * 24 * 3600 * 1000;

/** Adds the routes of the panel's widgets. The scheduling feature has a widget of its own. */
export function registerDashboard(strapi: Core.Strapi): void {
  addEditorRoutes(strapi, [
    {
      method: 'GET',
      path: '/home/published',
      handler: (ctx) =>
        articles(strapi, ctx, { publishedAt: { $notNull: true } }, { publishedAt: 'desc' }),
    },
    {
      method: 'GET',
      path: '/home/left-drafts',
      handler: async (ctx) => {
        const readable = readableDraftIds(strapi, ctx);
        const since = new Date(Date.now() - WEEK_MS);
        const ids = readable === null ? [] : await leftDrafts(strapi, readable, since);
        return articles(strapi, ctx, { id: { $in: ids } }, { updatedAt: 'asc' });
      },
    },
    {
      method: 'GET',
      path: '/home/without-summary',
      handler: (ctx) => articlesWithoutSummary(strapi, readableDraftIds(strapi, ctx)),
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

/** Returns the matching articles that the editor may read, and the time zone of the site. */
async function articles(
  strapi: Core.Strapi,
  ctx: Context,
  where: Record<string, unknown>,
  orderBy: Record<string, 'asc' | 'desc'>,
) {
  const readable = articleReadFilter(strapi, ctx);
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
 * Finds drafts that were last changed before `since`, and that are unpublished or differ from the
 * published version. Uses Knex, because Strapi's query layer cannot compare two rows.
 */
async function leftDrafts(
  strapi: Core.Strapi,
  readable: KnexQuery,
  since: Date,
): Promise<number[]> {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex('articles as draft')
      .leftJoin('articles as published', (join) =>
        join
          .on('published.document_id', 'draft.document_id')
          .andOn('published.locale', 'draft.locale')
          .andOnNotNull('published.published_at'),
      )
      .whereIn('draft.id', readable)
      .where('draft.updated_at', '<', since)
      // A publish writes the published row after the draft, so an unchanged draft is older.
      .where((either) => {
        void either.whereNull('published.id').orWhereRaw('draft.updated_at > published.updated_at');
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
