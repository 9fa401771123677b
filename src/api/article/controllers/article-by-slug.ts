import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { validateQuery } from '../../../platform/http';
import {
  notFound,
  pathParameter,
  present,
  articleQuery,
  findBySlug,
  languagesOf,
} from '../../../articles/read';
import { metaOf } from '../../../features/syndication';
import { ARTICLE } from '../../../articles/uids';

/**
 * A controller of its own for the name of its action: read-only API tokens may do what is called
 * `find` or `findOne`, and nothing else.
 */
const articleBySlug = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** `GET /articles/slug/:slug`: a whole article by slug; a former slug answers 301. */
  async findOne(ctx: Context) {
    const asked = articleQuery(ctx.query, 'whole');
    const { locale, ...selection } = await validateQuery(strapi, ctx, ARTICLE, asked.query);
    const languages = await languagesOf(strapi, locale, asked.fallbackLocale);
    const slug = pathParameter(ctx, 'slug');
    const found = await findBySlug(strapi, slug, languages, selection);
    switch (found.kind) {
      case 'unknown':
        throw notFound(`the slug "${slug}"`, languages);
      case 'moved': {
        const prefix = z.string().parse(strapi.config.get('api.rest.prefix'));
        const present = `${prefix}/articles/slug/${encodeURIComponent(found.slug)}`;
        ctx.status = 301;
        ctx.set('Location', present + queryIn(found.locale, languages.locale, ctx.search));
        return { data: null, meta: { slug: found.slug, locale: found.locale } };
      }
      case 'found': {
        const [data] = await present(strapi, ctx, [found.article], asked);
        return { data, meta: await metaOf(strapi, asked, data) };
      }
    }
  },
});

/**
 * The query of a request, for the locale in which its article was found. Under another locale the
 * slug may be another article's, and the redirect would lead there, or in a circle.
 *
 * @param search the query as it came, with its `?`
 */
function queryIn(found: string, asked: string, search: string): string {
  if (found === asked) return search;
  const parameters = new URLSearchParams(search);
  parameters.set('locale', found);
  return `?${parameters.toString()}`;
}

export default articleBySlug;
