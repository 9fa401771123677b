import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { validateQuery } from '../../../platform/http';
import { serverPath } from '../../../platform/media';
import {
  notFound,
  pathParameter,
  present,
  articleQuery,
  findBySlug,
  languagesOf,
} from '../../../articles/read';
import { noteRead, withEditVersion } from '../../../articles/edits';
import { ARTICLE } from '../../../articles/uids';
import { refuseParametersOfJson, sendMarkdown, wantsMarkdown } from '../markdown';
import { articleMeta } from '../meta';

/** The end of the address of an article as Markdown. No slug is given that ends with it. */
const ENDING = '.md';

/**
 * A separate controller, because read-only API tokens may call only actions named `find` or
 * `findOne`.
 */
const articleBySlug = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /**
   * `GET /articles/slug/:slug`: a whole article by its slug. A former slug responds with 301,
   * and so does another spelling of a slug.
   * `GET /articles/slug/:slug.md`: the same as Markdown.
   */
  async findOne(ctx: Context) {
    const asked = articleQuery(ctx.query, 'whole');
    const { locale, ...selection } = await validateQuery(strapi, ctx, ARTICLE, asked.query);
    const languages = await languagesOf(strapi, locale, asked.fallbackLocale);
    const address = pathParameter(ctx, 'slug');
    const find = (slug: string) => findBySlug(strapi, slug, languages, withEditVersion(selection));
    const named = address.endsWith(ENDING) ? await find(address.slice(0, -ENDING.length)) : null;
    // A slug of an older version may end like the address of an article as Markdown.
    const isFile = named !== null && named.kind !== 'unknown';
    if (isFile) refuseParametersOfJson(ctx);
    else ctx.vary('Accept');
    const found = isFile ? named : await find(address);
    switch (found.kind) {
      case 'unknown':
        throw notFound(`the slug "${address}"`, languages);
      case 'moved': {
        const prefix = z.string().parse(strapi.config.get('api.rest.prefix'));
        const present = `${serverPath(strapi)}${prefix}/articles/slug/${encodeURIComponent(found.slug)}`;
        ctx.status = 301;
        // Do not cache: a slug has unlimited spellings.
        if (found.isOtherSpelling) ctx.set('Cache-Control', 'no-store');
        ctx.set(
          'Location',
          present + (isFile ? ENDING : '') + queryIn(found.locale, languages.locale, ctx.search),
        );
        return { data: null, meta: { slug: found.slug, locale: found.locale } };
      }
      case 'found': {
        if (selection['status'] === 'draft') noteRead(ctx, found.article);
        if (isFile || wantsMarkdown(ctx)) return sendMarkdown(strapi, ctx, found.article, asked);
        const [data] = await present(strapi, ctx, [found.article], asked);
        return { data, meta: await articleMeta(strapi, ctx, asked, data) };
      }
    }
  },
});

/**
 * The query string for the locale in which the article was found. In another locale the slug may
 * belong to another article, so a redirect could lead there, or loop.
 *
 * @param search the original query string with its `?`
 */
function queryIn(found: string, asked: string, search: string): string {
  if (found === asked) return search;
  const parameters = new URLSearchParams(search);
  parameters.set('locale', found);
  return `?${parameters.toString()}`;
}

export default articleBySlug;
