import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { languagesOf, pathParameter, PUBLISHED } from '../../../articles/read';
import { slugsNamedBy } from '../../../articles/slugs';
import { PAGE } from '../../../articles/uids';
import { serverPath } from '../../../platform/media';
import { respondWithPage } from '../whole-page';

const address = z.object({ slug: z.string(), locale: z.string() });

/**
 * A separate controller, because read-only API tokens may call only actions named `find` or
 * `findOne`.
 */
const pageBySlug = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** `GET /pages/slug/:slug`: a whole page by its slug. Another spelling of a slug responds with 301. */
  async findOne(ctx: Context) {
    const slug = pathParameter(ctx, 'slug');
    const named = slugsNamedBy(slug);
    const isOnlySpelling = named.length === 1 && named[0] === slug;
    const stored = isOnlySpelling ? null : await storedSlug(strapi, ctx, named);
    if (stored === null || stored.slug === slug) {
      return respondWithPage(strapi, ctx, { slug }, `the slug "${slug}"`);
    }
    const prefix = z.string().parse(strapi.config.get('api.rest.prefix'));
    const location = `${serverPath(strapi)}${prefix}/pages/slug/${encodeURIComponent(stored.slug)}`;
    ctx.status = 301;
    // There is no end of spellings, and none of them may fill the cache.
    ctx.set({ Location: location + ctx.search, 'Cache-Control': 'no-store' });
    return { data: null, meta: stored };
  },
});

/** The first of some slugs that a published page has, with its language. */
async function storedSlug(
  strapi: Core.Strapi,
  ctx: Context,
  slugs: readonly string[],
): Promise<z.infer<typeof address> | null> {
  const { locale } = await languagesOf(strapi, ctx.query['locale'], null);
  for (const slug of slugs) {
    const found: unknown = await strapi.db
      .query(PAGE)
      .findOne({ select: ['slug', 'locale'], where: { slug, locale, ...PUBLISHED } });
    const page = address.nullable().parse(found);
    if (page !== null) return page;
  }
  return null;
}

export default pageBySlug;
