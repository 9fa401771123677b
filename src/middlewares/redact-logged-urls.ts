import type { Core } from '@strapi/strapi';
import { withoutSignature } from '../features/preview';

/**
 * Keeps the signatures of links to previews out of the access log, which writes the address down
 * after the answer, whoever gave it. Stands right after the log, before all that may refuse.
 */
const middleware: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } finally {
    ctx.url = withoutSignature(ctx.url);
  }
};

export default middleware;
