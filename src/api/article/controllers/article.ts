import { factories, type Core, type UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { checkedQuery, publicOutput } from '../../../content-api';
import { discussionsOf } from '../../../discussion';
import { articleQuery, type ArticleQuery } from '../read/article-query';
import { findByDocumentId, findBySlug } from '../read/find-one';
import { findPage } from '../read/find-page';
import { languagesOf, type Languages } from '../read/languages';

const ARTICLE = 'api::article.article' satisfies UID.ContentType;

const identified = z.array(z.looseObject({ id: z.number() }));

export default factories.createCoreController(ARTICLE, ({ strapi }) => {
  async function findWhole(ctx: Context, asQuery: Record<string, unknown>) {
    const asked = articleQuery(asQuery, 'whole');
    const { locale, ...selection } = await checkedQuery(strapi, ctx, ARTICLE, asked.query);
    const languages = await languagesOf(strapi, locale, asked.fallbackLocale);
    const documentId = pathParameter(ctx, 'id');
    const article = await findByDocumentId(strapi, documentId, languages, selection);
    if (article === null) throw notFound(`the documentId "${documentId}"`, languages);
    const [data] = await present(strapi, ctx, [article], asked);
    return { data, meta: {} };
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

    /** `GET /articles/slug/:slug`: the same by slug; a former slug answers 301. */
    async findBySlug(ctx: Context) {
      const asked = articleQuery(ctx.query, 'whole');
      const { locale, ...selection } = await checkedQuery(strapi, ctx, ARTICLE, asked.query);
      const languages = await languagesOf(strapi, locale, asked.fallbackLocale);
      const slug = pathParameter(ctx, 'slug');
      const found = await findBySlug(strapi, slug, languages, selection);
      switch (found.kind) {
        case 'unknown':
          throw notFound(`the slug "${slug}"`, languages);
        case 'moved': {
          const prefix = z.string().parse(strapi.config.get('api.rest.prefix'));
          ctx.status = 301;
          ctx.set(
            'Location',
            `${prefix}/articles/slug/${encodeURIComponent(found.slug)}${ctx.search}`,
          );
          return { data: null, meta: { slug: found.slug, locale: found.locale } };
        }
        case 'found': {
          const [data] = await present(strapi, ctx, [found.article], asked);
          return { data, meta: {} };
        }
      }
    },
  };
});

/** Rows as readers see them, each with its discussion where the request asked for it. */
async function present(
  strapi: Core.Strapi,
  ctx: Context,
  rows: unknown,
  { discussion }: ArticleQuery,
): Promise<Record<string, unknown>[]> {
  const articles = identified.parse(await publicOutput(strapi, ctx, ARTICLE, rows));
  if (!discussion) return articles;
  const ids = articles.map(({ id }) => id);
  const discussions = await discussionsOf(strapi, ids);
  return articles.map((article) => ({ ...article, discussion: discussions.get(article.id) }));
}

const pathParameter = (ctx: Context, name: string): string =>
  z.record(z.string(), z.string()).parse(ctx['params'])[name] ?? '';

function notFound(what: string, { locale, fallbackLocale }: Languages): errors.NotFoundError {
  const languages = fallbackLocale === null ? locale : `${locale} or ${fallbackLocale}`;
  return new errors.NotFoundError(`No article with ${what} is published in ${languages}.`);
}
