import { corsHeaders } from '../../platform/http';
import { rateLimitHeaders, refusalBody, type Limits, type Verdict } from '../../platform/limits';
import { requestIdHeader, type Exchange } from './send';

/** The client of a request has sent too many. */
export class RefusedError extends Error {
  override name = 'RefusedError';

  constructor(readonly verdict: Verdict) {
    super('The client has sent too many requests.');
  }
}

/**
 * Counts a request of a client once it is known whether its response is in memory, and before
 * anything is computed for it.
 *
 * @throws RefusedError if the client has sent too many
 */
export function admit(limits: Limits, exchange: Exchange, isHit: boolean): void {
  const { request, headers } = exchange;
  const client = limits.clientOf(request, headers.forwardedFor);
  if (client === null) return;
  const ofToken = exchange.audience.token?.client ?? null;
  const verdicts = isHit
    ? limits.countHit(client, ofToken)
    : limits.countMiss(request, client, ofToken);
  const refused = verdicts.find((verdict) => verdict.refused);
  if (refused !== undefined) throw new RefusedError(refused);
  exchange.verdicts = verdicts;
}

/** Writes the response to a request of a client that has sent too many. */
export function refuse(exchange: Exchange, verdict: Verdict, isGraphql: boolean): void {
  const { request, headers, response, settings } = exchange;
  const body = Buffer.from(JSON.stringify(refusalBody(verdict, isGraphql)));
  response.writeHead(429, [
    ...['content-type', 'application/json; charset=utf-8'],
    ...['content-length', String(body.length)],
    ...['cache-control', 'no-store'],
    ...['retry-after', String(verdict.seconds)],
    ...rateLimitHeaders([verdict]),
    ...corsHeaders(headers.origin ?? '', settings.trustedOrigins).flat(),
    ...requestIdHeader(exchange),
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
}
