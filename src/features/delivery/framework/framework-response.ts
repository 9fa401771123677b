import type { IncomingMessage, RequestListener } from 'node:http';
import type { Core } from '@strapi/strapi';
import { serveSharedReads, tokenPermissionsOf, type SharedReads } from '../../../strapi';
import type { Limits } from '../../../platform/limits';
import type { Memo } from '../memo';
import type { ComputedResponse, HeaderList } from '../responses/response';
import type { Settings } from '../settings';
import {
  callInProcess,
  requestMessage,
  type CapturedResponse,
  type IsolatedRequest,
} from './isolated-exchange';
import { recordReads } from './reads';

/** Headers that delivery sets itself, headers of one connection or request, and CORS. */
const DROPPED =
  /^(?:date|connection|keep-alive|transfer-encoding|content-length|vary|etag|cache-control|access-control-.*|strapi|x-request-id)$/;

/** Matches a `Vary` with `Accept` in its list. */
const VARIES_BY_TYPE = /(?:^|,)\s*accept\s*(?:,|$)/i;

const CACHEABLE_STATUSES: ReadonlySet<number> = new Set([200, 301]);

/** The token of the request for which a response is computed. */
export interface Token {
  authorization: string;
  /** What its audience may do. */
  permissions: string;
}

/**
 * A response to a token is nobody else's: it must not be cached, or the token is of another audience by
 * now. The framework responds to each request alone.
 */
export class UnsharedError extends Error {
  override name = 'UnsharedError';
}

interface Parts {
  listener: RequestListener;
  settings: Pick<Settings, 'host' | 'maxResponseBytes'>;
  sharedReads: Memo<SharedReads>;
  readsLaggingTable: (sql: string) => boolean;
  limits: Limits;
}

/**
 * Calls the framework within the process on behalf of any reader of an audience. Delivery makes these
 * requests itself, so that nothing from one client's request but its token can reach a shared response.
 */
export function createFramework(strapi: Core.Strapi, parts: Parts) {
  const { listener, settings, sharedReads, readsLaggingTable, limits } = parts;
  const { host, maxResponseBytes } = settings;
  const reads = recordReads(strapi, readsLaggingTable);
  const results = new WeakMap<IncomingMessage, SharedReads>();
  const stopSharing = serveSharedReads(strapi, (request) => results.get(request));
  function messageOf(request: IsolatedRequest): IncomingMessage {
    const headers = { host, accept: '*/*', ...request.headers };
    const message = requestMessage({ ...request, headers });
    // The client's own request has been counted.
    limits.markCounted(message);
    return message;
  }

  async function compute(
    request: IsolatedRequest,
    token: Token | null,
    isCacheable: (captured: CapturedResponse) => boolean,
  ): Promise<ComputedResponse> {
    const { authorization } = token ?? {};
    const headers = { ...request.headers, ...(authorization && { authorization }) };
    const message = messageOf({ ...request, headers });
    results.set(message, await sharedReads.get());
    reads.record(message);
    const captured = await callInProcess(listener, message, maxResponseBytes);
    const { status, body } = captured;
    const tags = isCacheable(captured) ? reads.tagsOf(message) : null;
    if (token !== null && (tags === null || tokenPermissionsOf(message) !== token.permissions)) {
      throw new UnsharedError();
    }
    const isNegotiated = VARIES_BY_TYPE.test(captured.headers['vary'] ?? '');
    return { status, body, headers: contentHeaders(captured), tags, isNegotiated };
  }

  return {
    /** @throws UnsharedError if the response to a token is nobody else's */
    get: (url: string, accept: string, token: Token | null): Promise<ComputedResponse> =>
      compute({ method: 'GET', url, headers: { accept } }, token, isCacheableRest),

    /**
     * @param body the JSON of a GraphQL request whose operation is a query
     * @throws UnsharedError if the response to a token is nobody else's
     */
    graphql: (url: string, body: string, token: Token | null): Promise<ComputedResponse> => {
      const headers = {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      };
      return compute({ method: 'POST', url, headers, body }, token, isCacheableGraphql);
    },

    /** The headers that the configured middlewares add to every response. */
    async commonHeaders(): Promise<HeaderList> {
      const message = messageOf({ method: 'GET', url: '/_health', headers: {} });
      return contentHeaders(await callInProcess(listener, message, maxResponseBytes));
    },

    stop() {
      stopSharing();
      reads.stop();
    },
  };
}

export type Framework = ReturnType<typeof createFramework>;

function isCacheableRest({ status, headers }: CapturedResponse): boolean {
  const control = headers['cache-control'] ?? '';
  const isOpen = !/no-store|private/.test(control);
  return CACHEABLE_STATUSES.has(status) && isOpen && headers['set-cookie'] === undefined;
}

/**
 * Apollo marks every response `no-store`. A response is cacheable if it has no errors, which Apollo
 * serialises before the data, as the specification recommends (GraphQL, 7.1).
 */
function isCacheableGraphql({ status, headers, body }: CapturedResponse): boolean {
  if (status !== 200 || headers['set-cookie'] !== undefined) return false;
  if (headers['cache-control'] !== 'no-store') return false;
  return body.subarray(0, DATA_FIRST.length).equals(DATA_FIRST);
}

const DATA_FIRST = Buffer.from('{"data":');

function contentHeaders({ headers }: CapturedResponse): HeaderList {
  return Object.entries(headers)
    .filter(([name, value]) => value !== undefined && !DROPPED.test(name))
    .flatMap(([name, value]) =>
      [value].flat().flatMap((item) => [intern(name), intern(String(item))]),
    );
}

/** Some values, such as security headers, are on every response. Interning stores them once. */
const MAX_INTERNED = 500;
const interned = new Map<string, string>();

function intern(text: string): string {
  const known = interned.get(text);
  if (known !== undefined) return known;
  if (interned.size < MAX_INTERNED && text.length < 2000) interned.set(text, text);
  return text;
}
