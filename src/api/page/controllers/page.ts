import { factories } from '@strapi/strapi';
import type { Context } from 'koa';
import { pathParameter } from '../../../articles/read';
import { PAGE } from '../../../articles/uids';
import { respondWithPage } from '../whole-page';

export default factories.createCoreController(PAGE, ({ strapi }) => ({
  /** `GET /pages/:documentId`: a whole page. */
  findOne(ctx: Context) {
    const documentId = pathParameter(ctx, 'id');
    return respondWithPage(strapi, ctx, { documentId }, `the documentId "${documentId}"`);
  },
}));
