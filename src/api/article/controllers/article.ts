import { factories, type UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { checkedQuery } from '../../../content-api';
import { notFound, pathParameter, present } from '../read/answer';
import { articleQuery } from '../read/article-query';
import { findByDocumentId } from '../read/find-one';
import { findPage } from '../read/find-page';
import { metaOf } from '../read/json-ld';
import { languagesOf } from '../read/languages';

const ARTICLE = 'api::article.article' satisfies UID.ContentType;

export default factories.createCoreController(ARTICLE, ({ strapi }) => {
  async function findWhole(ctx: Context, asQuery: Record<string, unknown>) {
    const asked = articleQuery(asQuery, 'whole');
    const { locale, ...selection } = await checkedQuery(strapi, ctx, ARTICLE, asked.query);
    const languages = await languagesOf(strapi, locale, asked.fallbackLocale);
    const documentId = pathParameter(ctx, 'id');
    const article = await findByDocumentId(strapi, documentId, languages, selection);
    if (article === null) throw notFound(`the documentId "${documentId}"`, languages);
    const [data] = await present(strapi, ctx, [article], asked);
    return { data, meta: await metaOf(strapi, asked, data) };
  }

  return {
    /** `GET /articles`: a page of cards, newest publication date first. */
    async find(ctx: Context) {
      const asked = articleQuery(ctx.query, 'card');
      const query = await checkedQuery(strapi, ctx, ARTICLE, asked.query);
      const { results, pagination } = await findPage(strapi, query, asked.fallbackLocale);
      return { data: await present(strapi, ctx, results, asked), meta: { pagination } };
    },

    /** `GET /articles/:documentId`: a whole article. */
    findOne: (ctx: Context) => findWhole(ctx, ctx.query),

    /** `GET /articles/:documentId/draft`: the draft, for who has the `preview` action. */
    preview: (ctx: Context) => findWhole(ctx, { ...ctx.query, status: 'draft' }),
  };
});
