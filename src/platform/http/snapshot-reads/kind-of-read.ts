import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import type { Context } from 'koa';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { isGraphqlPath, persistedDocument, MAX_TOKENS } from '../graphql';

/** A read of the content API, one of the panel's content manager, or `null` for anything else. */
export type KindOfRead = 'public' | 'panel' | null;

const routed = z.object({
  route: z.object({
    path: z.string().optional(),
    handler: z.unknown(),
    info: z.object({ type: z.string(), pluginName: z.string().optional() }),
  }),
});

/** Of users-permissions: some GET requests sign people in and confirm addresses, which are writes. */
const SIGNS_IN = /^(?:plugin::users-permissions\.)?auth\./;

/** Opens a snapshot of its own once its turn has come: it must not read what was there before. */
const SITEMAP = 'api::sitemap.sitemap.find';

/** What the content manager reads documents by. */
const PANEL = /^\/(?:collection-types|single-types|relations)\//;

/**
 * What kind of read an authenticated request is.
 *
 * @param endpoint of GraphQL, such as `/graphql`
 */
export function kindOfRead(ctx: Context, endpoint: string): KindOfRead {
  const isGet = ctx.method === 'GET' || ctx.method === 'HEAD';
  if (isGraphqlPath(ctx.path, endpoint)) return isGet || isQuery(ctx) ? 'public' : null;
  if (!isGet) return null;
  const { success, data } = routed.safeParse(ctx.state);
  if (!success) return null;
  const { path = '', handler, info } = data.route;
  if (info.type === 'content-api') {
    const signsIn =
      info.pluginName === 'users-permissions' &&
      typeof handler === 'string' &&
      SIGNS_IN.test(handler);
    return signsIn || handler === SITEMAP ? null : 'public';
  }
  return info.pluginName === 'content-manager' && PANEL.test(path) ? 'panel' : null;
}

/** Apollo takes a `query` that is no text for a missing one, and puts the hash into a text. */
const graphqlRequest = z.object({
  query: z.string().optional().catch(undefined),
  operationName: z.string().nullish(),
  extensions: z
    .object({ persistedQuery: z.object({ sha256Hash: z.coerce.string() }) })
    .optional()
    .catch(undefined),
});

/** Whether a POST asks for a query; a GET always does, since Apollo refuses mutations by GET. */
function isQuery(ctx: Context): boolean {
  const { success, data } = graphqlRequest.safeParse(ctx.request.body);
  if (!success) return false;
  const { query, operationName, extensions } = data;
  const document = query ?? persistedDocument(extensions?.persistedQuery.sha256Hash ?? '');
  return document !== undefined && isQueryOperation(document, operationName ?? null);
}

/** Characters of documents whose kind is remembered: parsing takes longer than a small query. */
const MAX_REMEMBERED = 1_000_000;
const remembered = new LRUCache<string, { isQuery: boolean }>({
  maxSize: MAX_REMEMBERED,
  sizeCalculation: (_kind, key) => key.length + 100,
});

/** Whether a GraphQL document asks for a query; `false` where it is malformed, which Apollo tells. */
export function isQueryOperation(document: string, operationName: string | null): boolean {
  const key = JSON.stringify([operationName, document]);
  const known = remembered.get(key);
  if (known !== undefined) return known.isQuery;
  let isQuery = false;
  try {
    const operation = getOperationAST(
      parse(document, { maxTokens: MAX_TOKENS, noLocation: true }),
      operationName,
    );
    isQuery = operation?.operation === OperationTypeNode.QUERY;
  } catch {
    // A syntax error, which Apollo answers.
  }
  remembered.set(key, { isQuery });
  return isQuery;
}
