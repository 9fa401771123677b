import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The response header that tells the id of a request, and the request header that names one. */
export const REQUEST_ID = 'x-request-id';

const ID = Symbol('request id');

/** A property, because a weak map of the requests would cost a hit of the cache more. */
type Identified = IncomingMessage & { [ID]?: string };

/** Characters of the ids that proxies make. None of them ends a line or a value of a log. */
const VALID = /^[\w.~:+/=@-]{1,128}$/;

/** Whether a proxy in front sets `X-Request-Id`. Without one, a client could give its requests the id of another. */
let isTrusted = false;

/** Sets whether ids are taken from requests. A process has one application. */
export function trustRequestIds(trust: boolean): void {
  isTrusted = trust;
}

/** The id of a request: that of its `X-Request-Id` if proxies are trusted and it is valid, else a new one. */
export const requestIdOf = (request: Identified): string =>
  request[ID] ?? identify(request, request.headers[REQUEST_ID]);

/**
 * Gives a request its id. For callers that have read the header already: Node builds an object of all
 * headers when `headers` is first read.
 *
 * @param given the header `X-Request-Id`
 */
export function identify(request: Identified, given: string | string[] | undefined): string {
  const known = request[ID];
  if (known !== undefined) return known;
  const id = isTrusted && typeof given === 'string' && VALID.test(given) ? given : randomUUID();
  request[ID] = id;
  return id;
}
