import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { mayReadBy, parseOrThrow } from '../../../platform/http';
import { cardsFor, searchParameters, searchPage } from '../../../features/search';

const search = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** `GET /search`: cards of the articles that match, the best first. */
  async find(ctx: Context) {
    const parameters = parseOrThrow(searchParameters, ctx.query);
    const mayRead = mayReadBy(strapi, ctx);
    const page = await searchPage(strapi, parameters, cardsFor(strapi, ctx, mayRead), mayRead);
    const { hits, ...meta } = page;
    const data = hits.map(({ row, score, highlight }) => ({ ...row, score, highlight }));
    // The index follows what is published by some milliseconds, and nobody would purge this then.
    ctx.set('Cache-Control', 'no-store');
    return { data, meta };
  },
});

export default search;
