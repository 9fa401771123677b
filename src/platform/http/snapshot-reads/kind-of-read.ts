import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import type { Context } from 'koa';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { readsPanelDocuments, routeOf, signsIn } from '../../../strapi';
import { isGraphqlPath, MAX_TOKENS, type PersistedQueries } from '../graphql-requests';

/**
 * A read of the content API, a read of the panel's content manager, or `null` for any other
 * request.
 */
type KindOfRead = 'public' | 'panel' | null;

/** Handlers that open a snapshot of their own. */
const WITH_OWN_SNAPSHOT: ReadonlySet<string> = new Set([
  // It waits for its turn. An earlier snapshot would be stale.
  'api::sitemap.sitemap.find',
  // It draws a picture, and no connection may wait for that.
  'api::share-picture.share-picture.findOne',
]);

/**
 * The kind of read that an authenticated request is.
 *
 * @param endpoint the path of GraphQL, such as `/graphql`
 * @param persisted finds the document of a request that has only its hash
 */
export async function kindOfRead(
  ctx: Context,
  endpoint: string,
  persisted: Pick<PersistedQueries, 'find'>,
): Promise<KindOfRead> {
  const isGet = ctx.method === 'GET' || ctx.method === 'HEAD';
  const route = routeOf(ctx);
  if (isGraphqlPath(ctx.path, endpoint)) {
    // GraphQL authenticates within its open route. Authentication writes when a token was last used.
    if (route?.isOpen) return null;
    return isGet || (await areQueries(ctx.request.body, persisted)) ? 'public' : null;
  }
  if (!isGet || route === null) return null;
  if (route.type === 'content-api') {
    return signsIn(route) || WITH_OWN_SNAPSHOT.has(route.handler ?? '') ? null : 'public';
  }
  return readsPanelDocuments(route) ? 'panel' : null;
}

/** Apollo ignores a `query` that is not a text, and converts the hash to a text. */
const graphqlRequest = z.object({
  query: z.string().optional().catch(undefined),
  operationName: z.string().nullish(),
  extensions: z
    .object({ persistedQuery: z.object({ sha256Hash: z.coerce.string() }) })
    .optional()
    .catch(undefined),
});

/**
 * Whether a POST asks only for queries. A GET always does, because Apollo refuses mutations by GET.
 *
 * @param body a request, or a list of them
 */
async function areQueries(
  body: unknown,
  persisted: Pick<PersistedQueries, 'find'>,
): Promise<boolean> {
  for (const value of Array.isArray(body) ? body : [body]) {
    const { success, data } = graphqlRequest.safeParse(value);
    if (!success) return false;
    const { query, operationName, extensions } = data;
    const document = query ?? (await persisted.find(extensions?.persistedQuery.sha256Hash ?? ''));
    if (document === undefined || !isQueryOperation(document, operationName ?? null)) return false;
  }
  return true;
}

/**
 * The cache of document kinds holds this many characters. Parsing a document takes longer than a
 * small query.
 */
const MAX_CACHED_CHARACTERS = 1_000_000;
const cache = new LRUCache<string, { isQuery: boolean }>({
  maxSize: MAX_CACHED_CHARACTERS,
  sizeCalculation: (_kind, key) => key.length + 100,
});

/**
 * Whether a GraphQL document asks for a query. `false` for a malformed document, which Apollo
 * refuses.
 */
export function isQueryOperation(document: string, operationName: string | null): boolean {
  const key = JSON.stringify([operationName, document]);
  const cached = cache.get(key);
  if (cached !== undefined) return cached.isQuery;
  let isQuery = false;
  try {
    const operation = getOperationAST(
      parse(document, { maxTokens: MAX_TOKENS, noLocation: true }),
      operationName,
    );
    isQuery = operation?.operation === OperationTypeNode.QUERY;
  } catch {
    // Apollo reports the syntax error.
  }
  cache.set(key, { isQuery });
  return isQuery;
}
