import { factories } from '@strapi/strapi';
import type { Context } from 'koa';
import { validateQuery } from '../../../platform/http';
import {
  notFound,
  pathParameter,
  present,
  articleQuery,
  findByDocumentId,
  findPage,
  languagesOf,
} from '../../../articles/read';
import { noteRead, withEditVersion } from '../../../articles/edits';
import { jsonLdTexts } from '../../../features/syndication';
import { ARTICLE } from '../../../articles/uids';
import { sendMarkdown, wantsMarkdown } from '../markdown';
import { articleMeta } from '../meta';

export default factories.createCoreController(ARTICLE, ({ strapi }) => {
  async function findWhole(ctx: Context, asQuery: Record<string, unknown>) {
    ctx.vary('Accept');
    const asked = articleQuery(asQuery, 'whole');
    const { locale, ...selection } = await validateQuery(strapi, ctx, ARTICLE, asked.query);
    const languages = await languagesOf(strapi, locale, asked.fallbackLocale);
    const documentId = pathParameter(ctx, 'id');
    const article = await findByDocumentId(
      strapi,
      documentId,
      languages,
      withEditVersion(selection),
    );
    if (article === null) throw notFound(`the documentId "${documentId}"`, languages);
    if (selection['status'] === 'draft') noteRead(ctx, article);
    if (wantsMarkdown(ctx)) return sendMarkdown(strapi, ctx, article, asked);
    const [data] = await present(strapi, ctx, [article], asked);
    return { data, meta: await articleMeta(strapi, ctx, asked, data) };
  }

  return {
    /** `GET /articles`: a page of cards, newest publication date first. */
    async find(ctx: Context) {
      const asked = articleQuery(ctx.query, 'card');
      const query = await validateQuery(strapi, ctx, ARTICLE, asked.query);
      const { results, pagination } = await findPage(strapi, query, asked.fallbackLocale);
      const data = await present(strapi, ctx, results, asked);
      if (!asked.jsonLd) return { data, meta: { pagination } };
      const jsonLd = await jsonLdTexts(strapi, data);
      // Only JSON-LD needs it: cards have no `seo`.
      const cards = data.map(({ seo: _ofJsonLd, ...card }) => card);
      return { data: cards, meta: { pagination, jsonLd } };
    },

    /** `GET /articles/:documentId`: a whole article. */
    findOne: (ctx: Context) => findWhole(ctx, ctx.query),

    /** `GET /articles/:documentId/draft`: the draft, for callers with the `preview` permission. */
    preview: (ctx: Context) => findWhole(ctx, { ...ctx.query, status: 'draft' }),
  };
});
