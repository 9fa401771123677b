import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { mayReadBy, parseOrThrow } from '../../../platform/http';
import {
  cardsFor,
  notFound,
  pathParameter,
  findByDocumentId,
  languagesOf,
} from '../../../articles/read';
import { relatedRows } from '../../../features/search';

const parameters = z.strictObject({ locale: z.string().optional() });

const related = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** `GET /articles/:documentId/related`: up to six cards, the nearest first. */
  async find(ctx: Context) {
    const asked = parseOrThrow(parameters, ctx.query);
    const languages = await languagesOf(strapi, asked.locale, null);
    const documentId = pathParameter(ctx, 'documentId');
    const self = { fields: ['documentId'] };
    if ((await findByDocumentId(strapi, documentId, languages, self)) === null) {
      throw notFound(`the documentId "${documentId}"`, languages);
    }
    const cards = cardsFor(strapi, ctx, mayReadBy(strapi, ctx));
    const data = await relatedRows(strapi, documentId, languages.locale, cards);
    // The search index lags some milliseconds behind a publish, and no later purge would cover this
    // response.
    ctx.set('Cache-Control', 'no-store');
    return { data, meta: {} };
  },
});

export default related;
