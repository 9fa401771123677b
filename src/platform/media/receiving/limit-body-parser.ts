import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { wrapMiddleware } from '../../../strapi';
import { UnsupportedMediaTypeError } from '../../http';
import { isMultipart } from './multipart';
import { mayHaveFiles } from './upload-routes';

/**
 * Limits Strapi's body parser, which runs before the router.
 *
 * - GET and HEAD skip it. It would build a new parser for each request, which took 6 % of a small
 *   read in a CPU profile, to set an empty body. Strapi's routes rely on that empty body.
 * - Multipart is refused with 415, except on routes that take files. These parse it after Strapi
 *   has authorized the caller. Without this check, other routes would silently ignore the body,
 *   because `config/middlewares.ts` switches multipart off.
 */
export function limitBodyParser(strapi: Core.Strapi): void {
  const prefix = z.string().parse(strapi.config.get('api.rest.prefix'));
  wrapMiddleware(strapi, 'strapi::body', (original) => (config, context) => {
    const parse = original(config, context);
    if (typeof parse !== 'function') return parse;
    return async (ctx, next) => {
      const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
      if (!isRead && isMultipart(ctx) && !mayHaveFiles(ctx, prefix)) {
        throw new UnsupportedMediaTypeError(
          'This address takes no files. Send the body as application/json.',
          { code: 'MULTIPART_NOT_ALLOWED' },
        );
      }
      if (!isRead && !isMultipart(ctx)) {
        await parse(ctx, next);
        return;
      }
      ctx.request.body ??= {};
      await next();
    };
  });
}
