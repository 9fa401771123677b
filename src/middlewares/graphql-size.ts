import type { Core } from '@strapi/strapi';
import { koaBody } from 'koa-body';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { sizeRefusal } from '../graphql';
import { isGraphqlPath } from '../platform/http';

/** Characters of the documents that were found to be of a sensible size. */
const MAX_KEPT = 2_000_000;
const withQuery = z
  .object({ query: z.string() })
  .transform(({ query }) => [query])
  .catch([]);

/**
 * Refuses a GraphQL document that is too large once it is expanded, before Apollo's validation,
 * which would take for ever, sees it. Parses the body, which Strapi's body parser leaves to the
 * GraphQL route, whose own parser then finds it done.
 */
const middleware: Core.MiddlewareFactory = (_config, { strapi }) => {
  const endpoint = z.string().parse(strapi.config.get('plugin::graphql.endpoint'));
  const parseBody = koaBody({
    multipart: false,
    jsonLimit: '1mb',
    textLimit: '1mb',
    formLimit: '1mb',
  });
  const sensible = new LRUCache<string, true>({
    maxSize: MAX_KEPT,
    sizeCalculation: (_true, document) => document.length + 100,
  });
  const refusalOf = (document: string) => {
    if (sensible.has(document)) return null;
    const refusal = sizeRefusal(document);
    if (refusal === null) sensible.set(document, true);
    return refusal;
  };
  return async (ctx, next) => {
    if (!isGraphqlPath(ctx.path, endpoint)) {
      await next();
      return;
    }
    // Strapi's parser passes over the endpoint's exact address only.
    if (ctx.request.body === undefined) await parseBody(ctx, () => Promise.resolve());
    // Apollo reads the address by URLSearchParams. Strapi's parser makes a list of `query=…&query[a]=…`.
    const inAddress = new URLSearchParams(ctx.querystring).getAll('query');
    for (const document of [...inAddress, ...withQuery.parse(ctx.request.body)]) {
      const refusal = refusalOf(document);
      if (refusal === null) continue;
      ctx.status = 400;
      ctx.body = { errors: [refusal] };
      return;
    }
    await next();
  };
};

export default middleware;
