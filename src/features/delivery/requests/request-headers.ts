import { REQUEST_ID } from '../../../platform/requests';

/** The request headers that delivery reads. */
export interface RequestHeaders {
  /** Whether the response may be personal: the request has a cookie of Strapi. */
  personal: boolean;
  /** The token of the request, if it has one. */
  authorization: string | undefined;
  accept: string | undefined;
  acceptEncoding: string | undefined;
  origin: string | undefined;
  ifNoneMatch: string | undefined;
  forwardedFor: string | undefined;
  requestId: string | undefined;
}

/**
 * Reads the headers from the raw list. Node builds an object of all headers when `headers` is first
 * read; a cache hit avoids that.
 *
 * @param raw alternating names and values (`IncomingMessage.rawHeaders`)
 * @param ownCookies the names of the cookies that this application sets
 */
export function readRequestHeaders(
  raw: readonly string[],
  ownCookies: ReadonlySet<string>,
): RequestHeaders {
  const headers: RequestHeaders = {
    personal: false,
    authorization: undefined,
    accept: undefined,
    acceptEncoding: undefined,
    origin: undefined,
    ifNoneMatch: undefined,
    forwardedFor: undefined,
    requestId: undefined,
  };
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] ?? '';
    // Comparing lengths first skips most headers quickly.
    switch (name.length) {
      case 6: {
        const lower = name.toLowerCase();
        if (lower === 'cookie') headers.personal ||= hasOneOf(ownCookies, raw[index + 1]);
        else if (lower === 'origin') headers.origin = raw[index + 1];
        else if (lower === 'accept') headers.accept = joined(headers.accept, raw[index + 1]);
        break;
      }
      case 12: {
        if (name.toLowerCase() === REQUEST_ID) {
          headers.requestId = joined(headers.requestId, raw[index + 1]);
        }
        break;
      }
      case 13: {
        const lower = name.toLowerCase();
        // HTTP allows one. Strapi decides about a request with two.
        if (lower === 'authorization') {
          if (headers.authorization !== undefined) headers.personal = true;
          headers.authorization = raw[index + 1];
        } else if (lower === 'if-none-match') {
          headers.ifNoneMatch = joined(headers.ifNoneMatch, raw[index + 1]);
        }
        break;
      }
      case 15: {
        const lower = name.toLowerCase();
        if (lower === 'accept-encoding') {
          headers.acceptEncoding = joined(headers.acceptEncoding, raw[index + 1]);
        } else if (lower === 'x-forwarded-for') {
          headers.forwardedFor = joined(headers.forwardedFor, raw[index + 1]);
        }
      }
    }
  }
  return headers;
}

/** Whether an `Accept` header allows JSON (RFC 9110, 12.5.1). */
export const takesJson = (accept: string | undefined): boolean =>
  accept === undefined || JSON_TYPE.test(accept);

const JSON_TYPE = /(?:^|,)\s*(?:\*\/\*|application\/(?:\*|json))\s*(?:[;,]|$)/i;

/** Joins a list header that is sent in several lines (RFC 9110, 5.3). */
const joined = (before: string | undefined, value = ''): string =>
  before === undefined ? value : `${before}, ${value}`;

/** Whether a `Cookie` header has a cookie with one of the names (RFC 6265, 4.2.1). */
function hasOneOf(names: ReadonlySet<string>, header = ''): boolean {
  return header.split(';').some((pair) => names.has((pair.split('=', 1)[0] ?? '').trim()));
}
