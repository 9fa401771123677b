import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { pathParameter } from '../../../articles/read';
import { respondWithPage } from '../whole-page';

/**
 * A separate controller, because read-only API tokens may call only actions named `find` or
 * `findOne`.
 */
const pageBySlug = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** `GET /pages/slug/:slug`: a whole page by its slug. */
  findOne(ctx: Context) {
    const slug = pathParameter(ctx, 'slug');
    return respondWithPage(strapi, ctx, { slug }, `the slug "${slug}"`);
  },
});

export default pageBySlug;
