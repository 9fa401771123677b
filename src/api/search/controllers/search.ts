import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { mayReadBy, parseOrThrow } from '../../../platform/http';
import { cardsFor } from '../../../articles/read';
import { searchParameters, searchPage } from '../../../features/search';

const search = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** `GET /search`: cards of the articles that match, the best first. */
  async find(ctx: Context) {
    const parameters = parseOrThrow(searchParameters, ctx.query);
    const mayRead = mayReadBy(strapi, ctx);
    const page = await searchPage(strapi, parameters, cardsFor(strapi, ctx, mayRead), mayRead);
    const { hits, ...meta } = page;
    const data = hits.map(({ row, score, highlight }) => ({ ...row, score, highlight }));
    // The search index lags some milliseconds behind a publish, and no later purge would cover this
    // response.
    ctx.set('Cache-Control', 'no-store');
    return { data, meta };
  },
});

export default search;
