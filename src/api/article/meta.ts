import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { aroundOf, cardsFor, type ArticleQuery } from '../../articles/read';
import { ARTICLE } from '../../articles/uids';
import { relatedRows } from '../../features/search';
import { metaOf } from '../../features/syndication';
import { mayReadBy } from '../../platform/http';

const identified = z.looseObject({ id: z.number(), documentId: z.string() });
const located = z.object({ locale: z.string() });

/** The resource whose `find` lets a caller read related articles. */
const RELATED = 'api::search.related';

/**
 * Builds the `meta` of one article: what the request asks for by `jsonLd`, `around` and `related`.
 * Strapi has validated the parameters.
 *
 * @param article as the response shows it
 */
export async function articleMeta(
  strapi: Core.Strapi,
  ctx: Context,
  asked: ArticleQuery,
  article: unknown,
): Promise<Record<string, unknown>> {
  const { around, related } = ctx.query;
  return {
    ...(await metaOf(strapi, asked, article)),
    ...(around === 'true' && { around: await readAround(strapi, ctx, article) }),
    ...(related === 'true' && { related: await readRelated(strapi, ctx, article) }),
  };
}

async function readAround(strapi: Core.Strapi, ctx: Context, article: unknown) {
  const { id } = identified.parse(article);
  const mayRead = mayReadBy(strapi, ctx);
  const cards = cardsFor(strapi, ctx, mayRead, { isCacheable: true });
  const found = await aroundOf(strapi, [id], cards, mayRead);
  return found.get(id);
}

async function readRelated(strapi: Core.Strapi, ctx: Context, article: unknown) {
  const mayRead = mayReadBy(strapi, ctx);
  if (!(await mayRead(RELATED))) {
    throw new errors.ForbiddenError('The caller may not read related articles.');
  }
  const { id, documentId } = identified.parse(article);
  // `fields` may have left it out of the response.
  const row: unknown = await strapi.db
    .query(ARTICLE)
    .findOne({ select: ['locale'], where: { id } });
  // The search index lags some milliseconds behind a publish, and no later purge would cover this
  // response. A draft has its own header already.
  if (ctx.response.get('Cache-Control') === '') ctx.set('Cache-Control', 'no-store');
  const cards = cardsFor(strapi, ctx, mayRead);
  return relatedRows(strapi, documentId, located.parse(row).locale, cards);
}
