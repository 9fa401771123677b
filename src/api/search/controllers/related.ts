import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { checkedQuery, parseOrRefuse } from '../../../content-api';
import { notFound, pathParameter, present } from '../../article/read/answer';
import { articleQuery } from '../../article/read/article-query';
import { findByDocumentId } from '../../article/read/find-one';
import { languagesOf } from '../../article/read/languages';
import { relatedRows } from '../answer/related';

const ARTICLE = 'api::article.article' satisfies UID.ContentType;

const parameters = z.strictObject({ locale: z.string().optional() });

const related = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** `GET /articles/:documentId/related`: up to six cards, the nearest first. */
  async find(ctx: Context) {
    const asked = parseOrRefuse(parameters, ctx.query);
    const languages = await languagesOf(strapi, asked.locale, null);
    const documentId = pathParameter(ctx, 'documentId');
    const self = { fields: ['documentId'] };
    if ((await findByDocumentId(strapi, documentId, languages, self)) === null) {
      throw notFound(`the documentId "${documentId}"`, languages);
    }
    const card = articleQuery({}, 'card');
    const selection = await checkedQuery(strapi, ctx, ARTICLE, card.query);
    const rows = await relatedRows(strapi, documentId, languages.locale, selection);
    // The index follows what is published by some milliseconds, and nobody would purge this then.
    ctx.set('Cache-Control', 'no-store');
    return { data: await present(strapi, ctx, rows, card), meta: {} };
  },
});

export default related;
