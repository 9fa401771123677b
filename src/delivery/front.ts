import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Answering, Given } from './answering';
import type { StoredAnswer } from './answers/stored-answer';
import type { AnswerCache } from './cache/answer-cache';
import { requestMessage, TooLargeError } from './general/isolated-exchange';
import type { Memo } from './memo';
import type { PublicSettings } from './public-settings';
import { readRequest } from './requests/address';
import { hasSmallJson, parseJson, readBody } from './requests/body';
import { createGraphqlReader } from './requests/graphql-query';
import { graphqlInAddress } from './requests/graphql-address';
import { send, sendHit } from './send';
import type { Settings } from './settings';

interface Parts {
  settings: Settings;
  collections: ReadonlySet<string>;
  publicSettings: Memo<PublicSettings>;
  cache: AnswerCache | null;
  /** Whether no change has gone unheard for longer than the contract allows. */
  isCurrent: () => boolean;
  answering: Answering;
  framework: RequestListener;
}

/**
 * The server's first listener: answers anonymous reads from memory, makes those that are missing,
 * and hands everything else on untouched.
 */
export function createFront(strapi: Core.Strapi, parts: Parts): RequestListener {
  const { settings, collections, publicSettings, cache, isCurrent, answering, framework } = parts;
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
    if (!isRead && (isApi || method !== 'POST')) {
      framework(request, response);
      return;
    }
    const { authorization, cookie } = request.headers;
    if (authorization !== undefined || cookie !== undefined) {
      response.setHeader('Cache-Control', 'private, no-store');
      bypass(request, response);
      return;
    }
    // Apollo refuses a plain GET lest it carries a visitor's cookies; this one has none.
    if (!isApi) request.headers['apollo-require-preflight'] ??= 'true';
    if (!isCurrent()) bypass(request, response);
    else if (!isRead) frontGraphqlPost(request, response);
    else if (!answerWritten(request, response, url)) {
      if (isApi) attempt(request, response, frontRead(request, response, url));
      else frontGraphqlGet(request, response, url);
    }
  }

  /** Answers a request that was written the same before. */
  function answerWritten(
    request: IncomingMessage,
    response: ServerResponse,
    written: string,
  ): boolean {
    const answer = cache?.findWritten(written);
    if (answer === undefined) return false;
    try {
      return sendHit(request, response, answer);
    } catch (error) {
      // Nobody else catches what is thrown in an event of the server: it would end the process.
      strapi.log.error('A kept answer could not be sent', { error, url: request.url });
      return false;
    }
  }

  async function frontRead(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
  ): Promise<void> {
    const { defaultLocale: locale, locales } = await publicSettings.get();
    const defaults = {
      prefix,
      collections,
      locale,
      locales,
      pageSize: defaultPageSize,
      maxPageSize,
    };
    const read = readRequest(url, defaults);
    if (read === null) bypass(request, response);
    else await give(request, response, url, await answering.read(read));
  }

  function frontGraphqlGet(request: IncomingMessage, response: ServerResponse, url: string): void {
    const asked = () => graphqlInAddress(url.slice(graphqlQuery.length));
    attempt(request, response, frontQuery(request, response, url, asked));
  }

  function frontGraphqlPost(request: IncomingMessage, response: ServerResponse): void {
    if (!hasSmallJson(request)) {
      bypass(request, response);
      return;
    }
    readBody(request, (body) => {
      const written = `POST ${body}`;
      if (answerWritten(request, response, written)) return;
      const replay = replayed(request, body);
      const asked = () => parseJson(body);
      attempt(replay, response, frontQuery(replay, response, written, asked));
    });
  }

  async function frontQuery(
    request: IncomingMessage,
    response: ServerResponse,
    written: string,
    asked: () => unknown,
  ): Promise<void> {
    const query = readGraphql(asked());
    if (query === null) bypass(request, response);
    else await give(request, response, written, await answering.query(query));
  }

  async function give(
    request: IncomingMessage,
    response: ServerResponse,
    written: string,
    given: Given,
  ): Promise<void> {
    await send(request, response, given, onGrown);
    // Not before it could be sent: from then on it is sent without being looked at.
    if (given.kind === 'kept') cache?.addAlias(given.answer, written);
  }

  const onGrown = (answer: StoredAnswer): void => cache?.resized(answer);

  /**
   * A read that fails here is left to the framework, whose errors are the contract's, and so is one
   * whose answer is too large to be held: to this client the framework writes it piece by piece.
   */
  function attempt(
    request: IncomingMessage,
    response: ServerResponse,
    answered: Promise<void>,
  ): void {
    answered.catch((error: unknown) => {
      if (!(error instanceof TooLargeError)) {
        strapi.log.error('Delivery could not answer a read', { error, url: request.url });
      }
      if (response.headersSent) response.destroy();
      else bypass(request, response);
    });
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
