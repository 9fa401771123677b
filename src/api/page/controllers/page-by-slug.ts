import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { languagesOf, pathParameter } from '../../../articles/read';
import { pageSlug } from '../../../articles/slugs';
import { PAGE } from '../../../articles/uids';
import { validateQuery } from '../../../platform/http';
import { serverPath } from '../../../platform/media';
import { respondWithPage } from '../whole-page';

/**
 * A separate controller, because read-only API tokens may call only actions named `find` or
 * `findOne`.
 */
const pageBySlug = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** `GET /pages/slug/:slug`: a whole page by its slug. Another spelling of a slug responds with 301. */
  async findOne(ctx: Context) {
    const asked = pathParameter(ctx, 'slug');
    // Refuse wrong parameters before anything tells which pages there are.
    const { status } = await validateQuery(strapi, ctx, PAGE);
    const { locale } = await languagesOf(strapi, ctx.query['locale'], null);
    const version = { locale, status: status === 'draft' ? 'draft' : 'published' } as const;
    const slug = (await pageSlug(strapi, asked, version)) ?? asked;
    if (slug === asked) return respondWithPage(strapi, ctx, { slug }, `the slug "${slug}"`);
    const prefix = z.string().parse(strapi.config.get('api.rest.prefix'));
    const location = `${serverPath(strapi)}${prefix}/pages/slug/${encodeURIComponent(slug)}`;
    ctx.status = 301;
    // Do not cache: a slug has unlimited spellings.
    ctx.set({ Location: location + ctx.search, 'Cache-Control': 'no-store' });
    return { data: null, meta: { slug, locale } };
  },
});

export default pageBySlug;
