import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { guardDrafts } from '../../../articles/drafts';
import { languagesOf } from '../../../articles/read';
import { redirectPage } from '../../../articles/slugs';
import { parseOrThrow } from '../../../platform/http';

/** Other parameters are ignored; see `readsParameter`. */
const parameters = z.object({
  locale: z.string().max(35).optional(),
  from: z.string().min(1).max(2048).optional(),
  pagination: z
    .strictObject({
      page: z.coerce.number().int().min(1).max(10_000_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(100).default(25),
    })
    .prefault({}),
});

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** `GET /redirects`: the former slugs of published articles, for frontends that are built. */
  async find(ctx: Context) {
    await guardDrafts(strapi, ctx.query);
    const asked = parseOrThrow(parameters, ctx.query);
    const { locale } = await languagesOf(strapi, asked.locale, null);
    const { redirects, pagination } = await redirectPage(strapi, locale, {
      ...asked.pagination,
      from: asked.from,
    });
    return { data: redirects, meta: { pagination } };
  },
});

export default controller;
