import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Responder, Given } from './responder';
import type { StoredResponse } from './responses/stored-response';
import type { ResponseCache } from './cache/response-cache';
import { requestMessage, TooLargeError } from './framework/isolated-exchange';
import type { Memo } from './memo';
import type { PublicSettings } from './public-settings';
import { readRequest } from './requests/address';
import { hasSmallJson, parseJson, readBody } from './requests/body';
import { createGraphqlReader } from './requests/graphql-query';
import { graphqlInAddress } from './requests/graphql-address';
import { readRequestHeaders, takesJson } from './requests/request-headers';
import { send, sendHit, type Visit } from './send';
import type { Settings } from './settings';

interface Parts {
  settings: Settings;
  collections: ReadonlySet<string>;
  /** Names of the cookies that make a request personal. */
  ownCookies: ReadonlySet<string>;
  publicSettings: Memo<PublicSettings>;
  cache: ResponseCache | null;
  /** Whether no change has gone unheard for longer than the contract allows. */
  isCurrent: () => boolean;
  answering: Responder;
  framework: RequestListener;
}

/**
 * The server's first listener: answers anonymous reads from memory, makes those that are missing,
 * and hands everything else on untouched.
 */
export function createRequestListener(strapi: Core.Strapi, parts: Parts): RequestListener {
  const {
    settings,
    collections,
    ownCookies,
    publicSettings,
    cache,
    isCurrent,
    answering,
    framework,
  } = parts;
  const { prefix, graphqlPath, defaultPageSize, maxPageSize } = settings;
  const readGraphql = createGraphqlReader();
  const apiPrefix = `${prefix}/`;
  const graphqlQuery = `${graphqlPath}?`;

  function front(request: IncomingMessage, response: ServerResponse): void {
    const { method, url = '' } = request;
    const isApi = url.startsWith(apiPrefix);
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
    const visit = { request, headers, response, settings };
    // Apollo chooses among its types, or answers 406.
    if (!isCurrent() || (!isApi && !takesJson(headers.accept))) leave(visit);
    else if (!isRead) frontGraphqlPost(visit);
    else if (!answerBySpelling(visit, url)) {
      attempt(visit, isApi ? frontRead(visit, url) : frontGraphqlGet(visit, url));
    }
  }

  /** Answers a request that was written the same before. */
  function answerBySpelling(visit: Visit, written: string): boolean {
    const answer = cache?.findBySpelling(written);
    if (answer === undefined) return false;
    try {
      return sendHit(visit, answer);
    } catch (error) {
      // Nobody else catches what is thrown in an event of the server: it would end the process.
      const { url } = visit.request;
      strapi.log.error('A kept answer could not be sent', { error, url });
      return false;
    }
  }

  async function frontRead(visit: Visit, url: string): Promise<void> {
    // The computation begins with the defaults by which its key is made, or it would count a change
    // of the default locale as seen.
    const given = await publicSettings.use(({ defaultLocale: locale, locales }) => {
      const pageSize = defaultPageSize;
      const defaults = { prefix, collections, locale, locales, pageSize, maxPageSize };
      const read = readRequest(url, defaults);
      return read === null ? null : answering.read(read);
    });
    if (given === null) leave(visit);
    else await give(visit, url, given);
  }

  const frontGraphqlGet = (visit: Visit, url: string): Promise<void> =>
    frontQuery(visit, url, () => graphqlInAddress(url.slice(graphqlQuery.length)));

  function frontGraphqlPost(visit: Visit): void {
    const { request } = visit;
    if (!hasSmallJson(request)) {
      leave(visit);
      return;
    }
    readBody(request, (body) => {
      const written = `POST ${body}`;
      if (answerBySpelling(visit, written)) return;
      const replay = { ...visit, request: replayed(request, body) };
      attempt(
        replay,
        frontQuery(replay, written, () => parseJson(body)),
      );
    });
  }

  async function frontQuery(visit: Visit, written: string, asked: () => unknown): Promise<void> {
    const query = readGraphql(asked());
    if (query === null) leave(visit);
    else await give(visit, written, await answering.query(query));
  }

  async function give(visit: Visit, written: string, given: Given): Promise<void> {
    await send(visit, given, onGrown);
    // Not before it could be sent: from then on it is sent without being looked at.
    if (given.kind === 'kept') cache?.addAlias(given.answer, written);
  }

  const onGrown = (answer: StoredResponse): void => cache?.resized(answer);

  /**
   * A read that fails here is left to the framework, whose errors are the contract's, and so is one
   * whose answer is too large to be held: to this client the framework writes it piece by piece.
   */
  function attempt(visit: Visit, answered: Promise<void>): void {
    answered.catch((error: unknown) => {
      const { request, response } = visit;
      if (!(error instanceof TooLargeError)) {
        strapi.log.error('Delivery could not answer a read', { error, url: request.url });
      }
      if (response.headersSent) response.destroy();
      else leave(visit);
    });
  }

  /** Leaves a request without a token and without our cookies to the framework. */
  function leave({ request, response }: Visit): void {
    // Apollo refuses a plain GET, which another site could make a visitor's browser send with the
    // visitor's cookies. This one has none that the application reads.
    const isGraphql = request.url?.startsWith(apiPrefix) !== true;
    if (isGraphql) request.headers['apollo-require-preflight'] ??= 'true';
    bypass(request, response);
  }

  function bypass(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('Cache-Status', 'threeline; fwd=bypass');
    framework(request, response);
  }

  return front;
}

/** The same request once more, for its body has been read. */
function replayed({ method = 'POST', url = '', headers, socket }: IncomingMessage, body: string) {
  return requestMessage({ method, url, headers, body }, socket);
}
