import type { Core } from '@strapi/strapi';
import { withoutSignature } from '../features/preview';
import { withoutSetupToken } from '../platform/accounts';

/**
 * Removes the signatures of preview links and the setup token from the access log, which writes the
 * address after the response. Runs right after the logger, before any middleware that may refuse the request.
 */
const middleware: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } finally {
    ctx.url = withoutSetupToken(withoutSignature(ctx.url));
  }
};

export default middleware;
