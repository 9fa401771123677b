import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { isServerFault, logFailure, outageOf } from '../../platform/database';
import { prefersMarkdown } from '../../platform/http';
import type { Limits } from '../../platform/limits';
import { admit, refuse, RefusedError } from './admission';
import type { ResponseCache } from './cache/response-cache';
import { requestMessage, TooLargeError } from './framework/isolated-exchange';
import type { Memo } from './memo';
import type { PublicSettings } from './public-settings';
import { readRequest } from './requests/address';
import { hasSmallJson, parseJson, readBody } from './requests/body';
import type { Routes } from './requests/defaults';
import { graphqlInAddress } from './requests/graphql-address';
import { createGraphqlReader } from './requests/graphql-query';
import { readRequestHeaders, takesJson } from './requests/request-headers';
import type { Responder, Result } from './responder';
import type { StoredResponse } from './responses/stored-response';
import { send, sendHit, type Exchange } from './send';
import type { Settings } from './settings';

/**
 * `current` memory has every change. `stale` memory may lack some because the database is away, and
 * may still be served.
 */
export type Freshness = 'current' | 'stale' | 'expired';

interface Parts extends Routes {
  settings: Settings;
  /** The routes that the root of the server serves too. */
  rootRoutes: ReadonlySet<string>;
  /** The names of the cookies that make a request personal. */
  ownCookies: ReadonlySet<string>;
  publicSettings: Memo<PublicSettings>;
  cache: ResponseCache | null;
  /** Whether memory has every change, or has been without news for as long as it may be. */
  freshness: () => Freshness;
  responder: Responder;
  limits: Limits;
  framework: RequestListener;
}

/**
 * The server's first request listener. It serves anonymous reads from memory, computes missing
 * responses, and passes every other request to the framework unchanged.
 */
export function createRequestListener(strapi: Core.Strapi, parts: Parts): RequestListener {
  const { settings, collections, parameters, ownCookies, publicSettings, cache } = parts;
  const { rootRoutes, freshness, responder, limits, framework } = parts;
  const { prefix, graphqlPath, defaultPageSize, maxPageSize } = settings;
  const readGraphql = createGraphqlReader();
  const apiPrefix = `${prefix}/`;
  const graphqlQuery = `${graphqlPath}?`;

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const { method } = request;
    let { url = '' } = request;
    let isApi = url.startsWith(apiPrefix);
    if (!isApi && rootRoutes.has(pathOf(url).slice(1))) {
      // The framework reads the address of the request.
      url = request.url = prefix + url;
      isApi = true;
    }
    if (!isApi && url !== graphqlPath && !url.startsWith(graphqlQuery)) {
      framework(request, response);
      return;
    }
    const isRead = method === 'GET' || method === 'HEAD';
    if (!isRead && (url !== graphqlPath || method !== 'POST')) {
      framework(request, response);
      return;
    }
    const headers = readRequestHeaders(request.rawHeaders, ownCookies);
    if (headers.personal) {
      response.setHeader('Cache-Control', 'private, no-store');
      bypass(request, response);
      return;
    }
    const exchange: Exchange = { request, headers, response, settings, verdict: null };
    const alias = isApi && prefersMarkdown(headers.accept) ? `text/markdown ${url}` : url;
    // Apollo negotiates other media types, or responds with 406.
    const fresh = freshness();
    if (fresh === 'expired' || (!isApi && !takesJson(headers.accept))) bypassAnonymous(exchange);
    else if (!isRead) handleGraphqlPost(exchange, fresh);
    else if (!sendByAlias(exchange, alias, fresh)) {
      // The database is away. The framework responds with 503, or reads if it is back.
      if (fresh === 'stale') bypassAnonymous(exchange);
      else
        orBypass(
          exchange,
          isApi ? handleRead(exchange, url, alias) : handleGraphqlGet(exchange, url),
        );
    }
  }

  /** Serves a raw request that led to a cached response before. */
  function sendByAlias(exchange: Exchange, alias: string, fresh: Freshness): boolean {
    const stored = cache?.findByAlias(alias);
    if (stored === undefined) return false;
    try {
      const admitHit = () => {
        admit(limits, exchange, true);
      };
      return sendHit(exchange, stored, { admit: admitHit, isStale: fresh === 'stale' });
    } catch (error) {
      if (error instanceof RefusedError) {
        refuse(exchange, error.verdict, isGraphql(exchange));
        return true;
      }
      // An error thrown in a listener of the server would end the process.
      const { url } = exchange.request;
      strapi.log.error('Delivery: sending a cached response failed.', { error, url });
      return false;
    }
  }

  async function handleRead(exchange: Exchange, url: string, alias: string): Promise<void> {
    const markdown = alias !== url;
    // The computation must begin with the settings from which its key is made. Otherwise it would
    // miss a change of the default locale.
    const result = await publicSettings.use(({ defaultLocale: locale, locales }) => {
      const pageSize = defaultPageSize;
      const defaults = { collections, parameters, locale, locales, pageSize, maxPageSize };
      const read = readRequest(url, defaults, markdown);
      return read === null ? null : responder.read(read, admitTo(exchange));
    });
    if (result === null) bypassAnonymous(exchange);
    else await respond(exchange, alias, result);
  }

  const handleGraphqlGet = (exchange: Exchange, url: string): Promise<void> =>
    handleQuery(exchange, url, () => graphqlInAddress(url.slice(graphqlQuery.length)));

  function handleGraphqlPost(exchange: Exchange, fresh: Freshness): void {
    const { request } = exchange;
    if (!hasSmallJson(request)) {
      bypassAnonymous(exchange);
      return;
    }
    readBody(request, (body) => {
      const alias = `POST ${body}`;
      if (sendByAlias(exchange, alias, fresh)) return;
      const replay = { ...exchange, request: replayed(request, body) };
      if (fresh === 'stale') {
        bypassAnonymous(replay);
        return;
      }
      orBypass(
        replay,
        handleQuery(replay, alias, () => parseJson(body)),
      );
    });
  }

  async function handleQuery(
    exchange: Exchange,
    alias: string,
    parse: () => unknown,
  ): Promise<void> {
    const query = readGraphql(parse());
    if (query === null) bypassAnonymous(exchange);
    else await respond(exchange, alias, await responder.query(query, admitTo(exchange)));
  }

  async function respond(exchange: Exchange, alias: string, result: Result): Promise<void> {
    await send(exchange, result, onGrown);
    // Only after a successful send: delivery sends a response found by alias without checking it.
    if (result.kind === 'shared') cache?.addAlias(result.response, alias);
  }

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
      const { url } = request;
      if (isServerFault(error)) {
        logFailure(strapi, 'Delivery: serving a read failed.', outageOf(error), { error, url });
      } else if (!(error instanceof TooLargeError)) {
        strapi.log.error('Delivery: serving a read failed.', { error, url });
      }
      if (response.headersSent) response.destroy();
      else bypassAnonymous(exchange);
    });
  }

  /** Passes a request without a token and without Strapi's cookies to the framework. */
  function bypassAnonymous({ request, response }: Exchange): void {
    // Apollo refuses a plain GET as cross-site request forgery, because a browser might send it with
    // the visitor's cookies. This request has none that the application reads.
    if (isGraphql({ request })) request.headers['apollo-require-preflight'] ??= 'true';
    bypass(request, response);
  }

  const isGraphql = ({ request }: Pick<Exchange, 'request'>): boolean =>
    request.url?.startsWith(apiPrefix) !== true;

  function bypass(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('Cache-Status', 'threeline; fwd=bypass');
    framework(request, response);
  }

  return handle;
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

/** A copy of a request whose body has already been read. */
function replayed({ method = 'POST', url = '', headers, socket }: IncomingMessage, body: string) {
  return requestMessage({ method, url, headers, body }, socket);
}
