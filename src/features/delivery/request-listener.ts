import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { isServerFault, logFailure, outageOf } from '../../platform/database';
import { persistedQueriesOf, prefersMarkdown } from '../../platform/http';
import type { Limits } from '../../platform/limits';
import { loggedAddress } from '../../platform/log';
import { onBehalfOf, requestIdOf } from '../../platform/requests';
import type { Measuring } from './metrics';
import { admit, refuse, RefusedError } from './admission';
import { VISITORS, type Audience, type Audiences } from './audiences';
import type { ResponseCache } from './cache/response-cache';
import { UnsharedError } from './framework/framework-response';
import { requestMessage, TooLargeError } from './framework/isolated-exchange';
import type { Memo } from './memo';
import type { PublicSettings } from './public-settings';
import { readRequest } from './requests/address';
import type { ArticleQueries } from './requests/article-queries';
import { hasSmallJson, parseJson, readBody } from './requests/body';
import type { Routes } from './requests/defaults';
import { graphqlInAddress } from './requests/graphql-address';
import { createGraphqlReader } from './requests/graphql-query';
import { readRequestHeaders, takesJson } from './requests/request-headers';
import type { Asker, Responder, Result } from './responder';
import type { StoredResponse } from './responses/stored-response';
import { PERSONAL, send, sendHit, type Exchange } from './send';
import type { Settings } from './settings';

/**
 * `current` memory has every change. `stale` memory may lack some because the database is away, and
 * may still be served.
 */
export type Freshness = 'current' | 'stale' | 'expired';

interface Parts extends Routes {
  settings: Settings;
  /** Makes the address of a route from the address of a request. */
  route: (url: string, isRead: boolean) => string;
  /** The names of the cookies that make a request personal. */
  ownCookies: ReadonlySet<string>;
  audiences: Audiences;
  queries: ArticleQueries;
  publicSettings: Memo<PublicSettings>;
  cache: ResponseCache | null;
  /** Whether memory has every change, or has been without news for as long as it may be. */
  freshness: () => Freshness;
  responder: Responder;
  limits: Limits;
  measuring: Measuring;
  framework: RequestListener;
}

/**
 * The server's first request listener. It serves reads of visitors and of API tokens from memory,
 * computes missing responses, and passes every other request to the framework unchanged.
 */
export function createRequestListener(strapi: Core.Strapi, parts: Parts): RequestListener {
  const { settings, collections, parameters, queries, ownCookies, audiences, cache } = parts;
  const { publicSettings, route, freshness, responder, limits, measuring, framework } = parts;
  const { prefix, graphqlPath, defaultPageSize, maxPageSize } = settings;
  const persistedQueries = persistedQueriesOf(strapi);
  const readGraphql = createGraphqlReader(persistedQueries);
  const apiPrefix = `${prefix}/`;
  const graphqlQuery = `${graphqlPath}?`;

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const { method } = request;
    const isRead = method === 'GET' || method === 'HEAD';
    // The framework reads the address of the request.
    const url = (request.url = route(request.url ?? '', isRead));
    if (!url.startsWith(apiPrefix) && url !== graphqlPath && !url.startsWith(graphqlQuery)) {
      framework(request, response);
      return;
    }
    if (!isRead && (url !== graphqlPath || method !== 'POST')) {
      framework(request, response);
      return;
    }
    const headers = readRequestHeaders(request.rawHeaders, ownCookies);
    const verdicts = NO_VERDICTS;
    const exchange = { request, headers, response, settings, audience: VISITORS, verdicts };
    if (headers.personal) bypassPersonal(exchange);
    else if (headers.authorization === undefined) serve(exchange, freshness());
    else serveToken(exchange, headers.authorization);
  }

  /** Serves a request with a token from memory, once it is known what the token may read. */
  function serveToken(exchange: Exchange, authorization: string): void {
    const fresh = freshness();
    // Without news of other instances, the token may have been revoked.
    const known = fresh === 'current' ? audiences.known(authorization) : null;
    if (known !== undefined) serveTo(exchange, known, fresh);
    else {
      onBehalfOf(exchange.request, () => {
        findAudience(exchange, authorization);
      });
    }
  }

  function findAudience(exchange: Exchange, authorization: string): void {
    const { request, headers } = exchange;
    const client = limits.clientOf(request, headers.forwardedFor);
    // The framework refuses it before it asks the database for a token.
    if (client !== null && limits.isExhausted(request, client)) {
      bypassPersonal(exchange);
      return;
    }
    audiences.find(authorization).then(
      (audience) => {
        serveTo(exchange, audience, freshness());
      },
      (error: unknown) => {
        logServingFailed(error, request);
        bypassPersonal(exchange);
      },
    );
  }

  /** @param audience `null` if Strapi must decide about the request */
  function serveTo(exchange: Exchange, audience: Audience | null, fresh: Freshness): void {
    if (audience === null) {
      bypassPersonal(exchange);
      return;
    }
    exchange.audience = audience;
    serve(exchange, fresh);
  }

  function serve(exchange: Exchange, fresh: Freshness): void {
    const { request, headers } = exchange;
    const { method, url = '' } = request;
    const isApi = url.startsWith(apiPrefix);
    const isRead = method === 'GET' || method === 'HEAD';
    const alias = isApi && prefersMarkdown(headers.accept) ? `text/markdown ${url}` : url;
    const isTooOld = fresh === 'expired' || (fresh === 'stale' && exchange.audience.token !== null);
    // Apollo negotiates other media types, or responds with 406.
    if (isTooOld || (!isApi && !takesJson(headers.accept))) bypassShared(exchange);
    else if (!isRead) handleGraphqlPost(exchange, fresh);
    else if (!sendByAlias(exchange, alias, fresh)) {
      onBehalfOf(request, () => {
        serveMiss(exchange, { url, alias, isApi, fresh });
      });
    }
  }

  function serveMiss(
    exchange: Exchange,
    { url, alias, isApi, fresh }: { url: string; alias: string; isApi: boolean; fresh: Freshness },
  ): void {
    // The database is away. The framework responds with 503, or reads if it is back.
    if (fresh === 'stale') bypassShared(exchange);
    else {
      const handled = isApi ? handleRead(exchange, url, alias) : handleGraphqlGet(exchange, url);
      orBypass(exchange, handled);
    }
  }

  /** Serves a raw request that led to a cached response before. */
  function sendByAlias(exchange: Exchange, alias: string, fresh: Freshness): boolean {
    const stored = cache?.findByAlias(exchange.audience.prefix + alias);
    if (stored === undefined) return false;
    try {
      const admitHit = () => {
        admit(limits, exchange, true);
      };
      const isSent = sendHit(exchange, stored, { admit: admitHit, isStale: fresh === 'stale' });
      if (isSent) measuring.countHit(exchange.response, stored);
      return isSent;
    } catch (error) {
      if (error instanceof RefusedError) {
        refuse(exchange, error.verdict, isGraphql(exchange));
        return true;
      }
      // An error thrown in a listener of the server would end the process.
      const { request } = exchange;
      const path = loggedAddress(request.url ?? '');
      const details = { error, path, request_id: requestIdOf(request) };
      strapi.log.error('Delivery: sending a cached response failed.', details);
      return false;
    }
  }

  async function handleRead(exchange: Exchange, url: string, alias: string): Promise<void> {
    const markdown = alias !== url;
    // The computation must begin with the settings from which its key is made. Otherwise it would
    // miss a change of the default locale.
    const result = await publicSettings.use(({ defaultLocale: locale, locales }) => {
      const paging = { pageSize: defaultPageSize, maxPageSize };
      const defaults = { collections, parameters, locale, locales, ...queries, ...paging };
      const read = readRequest(url, defaults, markdown);
      return read === null ? null : responder.read(read, askerOf(exchange), admitTo(exchange));
    });
    if (result === null) bypassShared(exchange);
    else await respond(exchange, alias, result);
  }

  const handleGraphqlGet = (exchange: Exchange, url: string): Promise<void> =>
    handleQuery(exchange, url, () => graphqlInAddress(url.slice(graphqlQuery.length)));

  function handleGraphqlPost(exchange: Exchange, fresh: Freshness): void {
    const { request } = exchange;
    if (!hasSmallJson(request)) {
      bypassShared(exchange);
      return;
    }
    readBody(request, (body) => {
      onBehalfOf(request, () => {
        servePosted(exchange, body, fresh);
      });
    });
  }

  function servePosted(exchange: Exchange, body: string, fresh: Freshness): void {
    const alias = `POST ${body}`;
    const replay = { ...exchange, request: replayed(exchange.request, body) };
    if (!isCurrent(exchange)) bypassPersonal(replay);
    else if (!sendByAlias(exchange, alias, fresh)) {
      if (fresh === 'stale') bypassShared(replay);
      else {
        orBypass(
          replay,
          handleQuery(replay, alias, () => parseJson(body)),
        );
      }
    }
  }

  /** Whether the token may still read what it might when the headers arrived. A body may take minutes. */
  function isCurrent({ audience, headers }: Exchange): boolean {
    if (audience.token === null) return true;
    return freshness() === 'current' && audiences.known(headers.authorization ?? '') === audience;
  }

  async function handleQuery(
    exchange: Exchange,
    alias: string,
    parse: () => unknown,
  ): Promise<void> {
    const query = readGraphql(parse());
    if (query === null) bypassShared(exchange);
    else {
      const result = await responder.query(query, askerOf(exchange), admitTo(exchange));
      await respond(exchange, alias, result);
      // Only of a request that was admitted, and whose document is valid.
      if (query.persisted !== null && result.response.status === 200) {
        persistedQueries.remember(query.persisted.hash, query.persisted.document);
      }
    }
  }

  async function respond(exchange: Exchange, alias: string, result: Result): Promise<void> {
    measuring.count(exchange, result);
    await send(exchange, result, onGrown);
    // Only after a successful send: delivery sends a response found by alias without checking it.
    const { prefix } = exchange.audience;
    if (result.kind === 'shared') cache?.addAlias(result.response, prefix + alias);
  }

  const askerOf = ({ audience, headers: { authorization = '' } }: Exchange): Asker => {
    const { token } = audience;
    return { audience, token: token && { authorization, permissions: token.permissions } };
  };
  const admitTo = (exchange: Exchange) => (isHit: boolean) => {
    admit(limits, exchange, isHit);
  };

  const onGrown = (stored: StoredResponse): void => cache?.resized(stored);

  /**
   * Passes a request to the framework if delivery fails to serve it, because the framework's errors
   * are part of the contract. The framework also streams a response that is too large to buffer.
   */
  function orBypass(exchange: Exchange, handled: Promise<void>): void {
    handled.catch((error: unknown) => {
      const { request, response } = exchange;
      if (error instanceof RefusedError) {
        refuse(exchange, error.verdict, isGraphql(exchange));
        return;
      }
      const isExpected = error instanceof TooLargeError || error instanceof UnsharedError;
      if (!isExpected) logServingFailed(error, request);
      if (response.headersSent) response.destroy();
      else bypassShared(exchange);
    });
  }

  function logServingFailed(error: unknown, { url = '' }: IncomingMessage): void {
    const details = { error, path: loggedAddress(url) };
    if (isServerFault(error)) {
      const failure = outageOf(error);
      logFailure(strapi, 'Delivery: serving a read failed in the database.', failure, details);
    } else strapi.log.error('Delivery: serving a read failed.', details);
  }

  /** Passes a request without Strapi's cookies to the framework. */
  function bypassShared({ request, response, audience }: Exchange): void {
    if (audience.token !== null) response.setHeader('Cache-Control', PERSONAL);
    // Apollo refuses a plain GET as cross-site request forgery, because a browser might send it with
    // the visitor's cookies. This request has none that the application reads, and a browser asks the
    // server before it sends another site's token.
    if (isGraphql({ request })) request.headers['apollo-require-preflight'] ??= 'true';
    bypass(request, response);
  }

  /** Passes a request to the framework whose response is nobody else's. */
  function bypassPersonal({ request, response }: Pick<Exchange, 'request' | 'response'>): void {
    response.setHeader('Cache-Control', PERSONAL);
    bypass(request, response);
  }

  const isGraphql = ({ request }: Pick<Exchange, 'request'>): boolean =>
    request.url?.startsWith(apiPrefix) !== true;

  function bypass(request: IncomingMessage, response: ServerResponse): void {
    measuring.countBypass();
    response.setHeader('Cache-Status', 'threeline; fwd=bypass');
    framework(request, response);
  }

  return handle;
}

const NO_VERDICTS: Exchange['verdicts'] = [];

/** A copy of a request whose body has already been read. */
function replayed({ method = 'POST', url = '', headers, socket }: IncomingMessage, body: string) {
  return requestMessage({ method, url, headers, body }, socket);
}
