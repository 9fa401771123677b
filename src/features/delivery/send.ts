import type { IncomingMessage, ServerResponse } from 'node:http';
import { corsHeaders } from '../../platform/http';
import { rateLimitHeaders, type Verdict } from '../../platform/limits';
import { identify, markHit, REQUEST_ID } from '../../platform/requests';
import type { Audience } from './audiences';
import type { CacheStatus, Result } from './responder';
import type { RequestHeaders } from './requests/request-headers';
import { negotiate } from './responses/encoding';
import { isNotModified } from './responses/not-modified';
import { varyOf, type ComputedResponse, type HeaderList } from './responses/response';
import type { Representation, StoredResponse } from './responses/stored-response';
import type { Settings } from './settings';

/** A request without a cookie of Strapi, and the response to write. */
export interface Exchange {
  request: IncomingMessage;
  headers: RequestHeaders;
  response: ServerResponse;
  settings: Pick<Settings, 'vary' | 'trustedOrigins'>;
  audience: Audience;
  /** The counts of the client's requests; empty if they have no limit. */
  verdicts: readonly Verdict[];
}

/**
 * Writes a cached response.
 *
 * @param admit called before; it throws to refuse the request
 * @param isStale whether changes may be missing from the response
 * @returns `false` if it must be compressed first
 */
export function sendHit(
  exchange: Exchange,
  stored: StoredResponse,
  { admit, isStale }: { admit: () => void; isStale: boolean },
): boolean {
  const representation = stored.representation(negotiate(exchange.headers.acceptEncoding));
  if (representation === null) return false;
  admit();
  write(exchange, stored.status, representation, isStale ? STALE : null);
  return true;
}

/** Of a response that is nobody else's. */
export const PERSONAL = 'private, no-store';

/** A hit while the database is away. The parameter is for people (RFC 9211, section 2.8). */
const STALE = 'hit; detail=stale-if-error';

/**
 * Writes a response, compressed if the request allows it.
 *
 * @param onGrown called after a new compressed representation was added to the response
 */
export async function send(
  exchange: Exchange,
  result: Result,
  onGrown: (stored: StoredResponse) => void,
): Promise<void> {
  if (result.kind === 'unshared') {
    writeUnshared(exchange, result.response, result.status);
    return;
  }
  const { response, status } = result;
  const encoding = negotiate(exchange.headers.acceptEncoding);
  const ready = response.representation(encoding);
  const representation = ready ?? (await response.encode(encoding));
  if (ready === null) onGrown(response);
  write(exchange, response.status, representation, status === 'hit' ? null : status);
}

/** @param status `null` for a hit, whose headers are precomputed */
function write(
  exchange: Exchange,
  code: number,
  representation: Representation,
  status: CacheStatus | typeof STALE | null,
): void {
  const { request, headers, response } = exchange;
  const { method } = request;
  if (status === null || status === STALE) markHit(response);
  const condition = headers.ifNoneMatch;
  // The condition applies to a 200 response to GET or HEAD only (RFC 9110, 13.2.1).
  if (condition !== undefined && code === 200 && method !== 'POST') {
    if (isNotModified(condition, representation.entityTag)) {
      response
        .writeHead(304, headersFor(exchange, representation.notModifiedHeaders, status))
        .end();
      return;
    }
  }
  response.writeHead(code, headersFor(exchange, representation.headers, status));
  response.end(method === 'HEAD' ? undefined : representation.body);
}

function writeUnshared(exchange: Exchange, computed: ComputedResponse, status: CacheStatus): void {
  const { request, response, settings, verdicts, audience } = exchange;
  const { status: code, body, headers } = computed;
  response.writeHead(code, [
    ...headers,
    'content-length',
    String(body.length),
    // A cache may store a 404 heuristically (RFC 9111, 4.2.2) and serve it after a publish.
    'cache-control',
    audience.token === null ? 'no-store' : PERSONAL,
    'vary',
    varyOf(settings, computed),
    ...corsHeaders(exchange.headers.origin ?? '', settings.trustedOrigins).flat(),
    // Not on a shared response: a CDN would hand the count of one client to all others.
    ...(verdicts.length === 0 ? [] : rateLimitHeaders(verdicts)),
    'cache-status',
    `threeline; ${status}`,
    ...requestIdHeader(exchange),
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * The precomputed headers are those of a hit from any origin, with `Cache-Status` last. Another
 * status and the CORS headers of a trusted origin replace them.
 */
function headersFor(
  exchange: Exchange,
  list: HeaderList,
  status: CacheStatus | typeof STALE | null,
): string[] {
  const common = commonHeadersFor(exchange, list, status);
  const { audience, verdicts } = exchange;
  const [name, id] = requestIdHeader(exchange);
  // A CDN would hand the count of one client to all others.
  if (audience.token === null || verdicts.length === 0) return common.concat(name, id);
  return common.concat(rateLimitHeaders(verdicts), name, id);
}

/** The id of the request, which every response tells. */
export const requestIdHeader = ({
  request,
  headers,
}: Pick<Exchange, 'request' | 'headers'>): [name: string, id: string] => [
  REQUEST_ID,
  identify(request, headers.requestId),
];

function commonHeadersFor(
  { headers, settings }: Exchange,
  list: HeaderList,
  status: CacheStatus | typeof STALE | null,
): string[] {
  const { origin } = headers;
  const trusted = origin !== undefined && settings.trustedOrigins.has(origin);
  if (status === null && !trusted) return readonlyToNode(list);
  const updated = status === null ? [...list] : [...list.slice(0, -1), `threeline; ${status}`];
  if (status === STALE) {
    const control = updated.indexOf('cache-control');
    // A cache in front must ask again, because the database may be back.
    if (control >= 0) updated[control + 1] = 'no-cache';
  }
  if (!trusted) return updated;
  const isCors = (index: number) => updated[index]?.startsWith('access-control-') === true;
  return [
    ...corsHeaders(origin, settings.trustedOrigins).flat(),
    ...updated.filter((_item, index) => !isCors(index - (index % 2))),
  ];
}

/** Node types the list as mutable but only reads it. */
const readonlyToNode = (headers: HeaderList): string[] => headers as string[];
