import type { Core } from '@strapi/strapi';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from 'koa';
import { koaBody } from 'koa-body';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { sizeRefusal } from '../graphql';
import { isGraphqlPath } from '../platform/http';
import { countQueries } from '../platform/limits';

/** The cache of accepted documents holds this many characters. */
const MAX_CACHED_CHARACTERS = 2_000_000;
/** The queries of one batch. */
const MAX_BATCH = 10;
const withQuery = z
  .object({ query: z.string() })
  .transform(({ query }) => [query])
  .catch([]);

/**
 * Refuses a GraphQL document that is too large once its fragments are expanded, and a batch of too
 * many. Runs before Apollo validates the document, which would take minutes for such a document.
 * Each query of a batch counts as a request. Strapi's body parser skips the GraphQL route, so this
 * middleware parses the body. The route's own parser then skips it.
 */
const middleware: Core.MiddlewareFactory = (_config, { strapi }) => {
  const endpoint = z.string().parse(strapi.config.get('plugin::graphql.endpoint'));
  const parseBody = koaBody({
    multipart: false,
    jsonLimit: '1mb',
    textLimit: '1mb',
    formLimit: '1mb',
  });
  const accepted = new LRUCache<string, true>({
    maxSize: MAX_CACHED_CHARACTERS,
    sizeCalculation: (_true, document) => document.length + 100,
  });
  const refusalOf = (document: string) => {
    if (accepted.has(document)) return null;
    const refusal = sizeRefusal(document);
    if (refusal === null) accepted.set(document, true);
    return refusal;
  };
  return async (ctx, next) => {
    if (!isGraphqlPath(ctx.path, endpoint)) {
      await next();
      return;
    }
    // Strapi's parser skips only the exact address of the endpoint.
    if (ctx.request.body === undefined) await parseBody(ctx, () => Promise.resolve());
    // Apollo reads the address with URLSearchParams. Strapi's parser would turn
    // `query=…&query[a]=…` into a list.
    const fromAddress = new URLSearchParams(ctx.querystring).getAll('query');
    const { body } = ctx.request as { body?: unknown };
    const requests: unknown[] = Array.isArray(body) ? body : [body];
    if (requests.length > MAX_BATCH) {
      refuse(ctx, batchRefusal(requests.length));
      return;
    }
    countQueries(strapi, ctx, requests.length);
    const fromBody = requests.flatMap((request) => withQuery.parse(request));
    for (const document of [...fromAddress, ...fromBody]) {
      const refusal = refusalOf(document);
      if (refusal === null) continue;
      refuse(ctx, refusal);
      return;
    }
    await next();
  };
};

function refuse(ctx: Context, refusal: GraphQLFormattedError): void {
  ctx.status = 400;
  ctx.body = { errors: [refusal] };
}

const batchRefusal = (queries: number): GraphQLFormattedError => ({
  message: `The batch has ${String(queries)} queries; at most ${String(MAX_BATCH)} are allowed. Send several batches.`,
  extensions: { code: 'BATCH_TOO_LARGE' },
});

export default middleware;
