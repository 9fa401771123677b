import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { checkedQuery, mayReadBy, parseOrRefuse } from '../../../content-api';
import { present } from '../../article/read/answer';
import { articleQuery } from '../../article/read/article-query';
import { searchParameters } from '../answer/parameters';
import { searchPage } from '../answer/search';

const ARTICLE = 'api::article.article' satisfies UID.ContentType;

const search = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** `GET /search`: cards of the articles that match, the best first. */
  async find(ctx: Context) {
    const parameters = parseOrRefuse(searchParameters, ctx.query);
    const card = articleQuery({}, 'card');
    const selection = await checkedQuery(strapi, ctx, ARTICLE, card.query);
    const page = await searchPage(strapi, parameters, selection, mayReadBy(strapi, ctx));
    const cards = await present(
      strapi,
      ctx,
      page.hits.map(({ row }) => row),
      card,
    );
    const data = cards.map((one, index) => {
      const hit = page.hits[index];
      if (hit === undefined) throw new errors.ApplicationError('A card has no hit.');
      return { ...one, score: hit.score, highlight: hit.highlight };
    });
    // The index follows what is published by some milliseconds, and nobody would purge this then.
    ctx.set('Cache-Control', 'no-store');
    const { pagination, facets, more } = page;
    return { data, meta: { pagination, facets, more } };
  },
});

export default search;
