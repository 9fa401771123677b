import type { Core } from '@strapi/strapi';
import { isServerFault, logFailure, outageOf } from '../../platform/database';
import type { ArticleRead } from './articles/article-read';
import type { ArticleReads } from './articles/read-articles';
import type { Audience } from './audiences';
import type { Computations } from './cache/computations';
import type { ResponseCache } from './cache/response-cache';
import type { AnswerQuery } from './direct-queries';
import type { Framework, Token } from './framework/framework-response';
import { Memo } from './memo';
import type { PublicSettings } from './public-settings';
import type { ReadRequest } from './requests/address';
import type { GraphqlQuery } from './requests/graphql-query';
import { jsonResponse, varyOf, type ComputedResponse, type HeaderList } from './responses/response';
import { StoredResponse } from './responses/stored-response';
import { unavailable } from './responses/unavailable';
import type { Settings } from './settings';

interface Parts {
  settings: Settings;
  publicSettings: Memo<PublicSettings>;
  articles: ArticleReads;
  cache: ResponseCache | null;
  computations: Computations<Result>;
  framework: Framework;
  answerQuery: AnswerQuery;
}

/** How a response came about, for `Cache-Status` (RFC 9211). */
export type CacheStatus = 'hit' | 'fwd=miss; stored' | 'fwd=miss';

/** A response that may be shared with other requests, or one for this request only. */
export type Result =
  | { kind: 'shared'; response: StoredResponse; status: CacheStatus }
  | { kind: 'unshared'; response: ComputedResponse; status: CacheStatus };

/**
 * Counts a request of a client, before anything is computed for it.
 *
 * @throws if the client has sent too many
 */
export type Admit = (isHit: boolean) => void;

/** A client may store its response and must ask before it uses it again. A CDN stores none. */
const PRIVATE = 'private, no-cache';

type Storable = (response: ComputedResponse, tags: ReadonlySet<string>) => StoredResponse;

/** Who asks. */
export interface Asker {
  audience: Audience;
  /** The token of this request, if it has one. */
  token: Token | null;
}
/** Finds the response to a normalised request in the cache, or computes it. */
export function createResponder(strapi: Core.Strapi, parts: Parts) {
  const { settings, publicSettings, articles, cache, computations, framework } = parts;
  const { answerQuery } = parts;
  const commonHeaders = new Memo<HeaderList>(() => framework.commonHeaders());
  const cachingOf = ({ token }: Audience, response: ComputedResponse) => ({
    cacheControl: token === null ? settings.cacheControl : PRIVATE,
    vary: varyOf(settings, response),
  });
  async function respond(
    { audience }: Asker,
    request: string,
    admit: Admit,
    compute: () => Promise<ComputedResponse>,
  ): Promise<Result> {
    const key = audience.prefix + request;
    const storable: Storable = (response, tags) =>
      new StoredResponse(key, response, tags, cachingOf(audience, response));
    const found = cache?.find(key);
    admit(found !== undefined);
    if (found !== undefined) return { kind: 'shared', response: found, status: 'hit' };
    if (cache !== null)
      return computations.run(key, compute, (...computed) => store(cache, storable, ...computed));
    const response = await compute();
    if (response.tags === null) return { kind: 'unshared', response, status: 'fwd=miss' };
    const shared = storable(response, response.tags);
    return { kind: 'shared', response: shared, status: 'fwd=miss' };
  }

  /** A response that is no longer current is not shared: a CDN must not cache it either. */
  function store(
    responses: ResponseCache,
    storable: Storable,
    response: ComputedResponse,
    current: boolean,
  ): Result {
    if (response.tags === null || !current)
      return { kind: 'unshared', response, status: 'fwd=miss' };
    const stored = storable(response, response.tags);
    const status = responses.add(stored) ? 'fwd=miss; stored' : 'fwd=miss';
    return { kind: 'shared', response: stored, status };
  }

  async function read(
    { url, accept, article }: ReadRequest,
    asker: Asker,
  ): Promise<ComputedResponse> {
    const direct = article === null ? null : await readDirectly(article, asker.audience);
    return direct ?? (await framework.get(url, accept, asker.token));
  }

  async function readDirectly(
    article: ArticleRead,
    audience: Audience,
  ): Promise<ComputedResponse | null> {
    const headers = await commonHeaders.get();
    try {
      return await articles.respond(
        { read: article, may: audience.token?.may ?? null },
        await publicSettings.get(),
        headers,
      );
    } catch (error) {
      // Not passed to the framework, which would load the database even more.
      if (!isServerFault(error)) throw error;
      const failure = outageOf(error);
      logFailure(strapi, 'Delivery: reading an article failed in the database.', failure, {
        error,
      });
      return unavailable(failure, headers);
    }
  }

  async function query(request: GraphqlQuery, asker: Asker): Promise<ComputedResponse> {
    const direct = await queryDirectly(request, asker.audience);
    return direct ?? (await framework.graphql(settings.graphqlPath, request.body, asker.token));
  }

  async function queryDirectly(
    request: GraphqlQuery,
    { token }: Audience,
  ): Promise<ComputedResponse | null> {
    const headers = await commonHeaders.get();
    const current = await publicSettings.get();
    const answer = await answerQuery(request, {
      settings: current,
      isVisitor: token === null,
      mayRead: (actions) => current.mayRead(actions, token?.may ?? null),
      find: (read, values) => articles.find(read, current, values),
    }).catch((error: unknown) => {
      // The framework answers once for all who wait, and GraphQL has its own form of errors.
      if (isServerFault(error)) {
        const failure = outageOf(error);
        logFailure(strapi, 'Delivery: answering a GraphQL query failed in the database.', failure, {
          error,
        });
      } else strapi.log.error('Delivery: answering a GraphQL query failed.', { error });
      return null;
    });
    if (answer === null) return null;
    const { data, tags } = answer;
    // Apollo ends its responses with a line break.
    return jsonResponse(`${JSON.stringify({ data })}\n`, headers, tags, false);
  }

  return {
    read: (request: ReadRequest, asker: Asker, admit: Admit): Promise<Result> =>
      respond(asker, request.key, admit, () => read(request, asker)),
    query: (request: GraphqlQuery, asker: Asker, admit: Admit): Promise<Result> =>
      respond(asker, request.key, admit, () => query(request, asker)),
  };
}

export type Responder = ReturnType<typeof createResponder>;
