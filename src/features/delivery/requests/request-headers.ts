/** What delivery asks of a request's headers. */
export interface RequestHeaders {
  /** Whether the answer may be for one person: there is a token, or a cookie of this application. */
  personal: boolean;
  accept: string | undefined;
  acceptEncoding: string | undefined;
  origin: string | undefined;
  ifNoneMatch: string | undefined;
}

/**
 * Reads them from the list as it came. Node makes its object of all headers when `headers` is first
 * read, and a hit has no other need of it.
 *
 * @param raw names and values in turn (`IncomingMessage.rawHeaders`)
 * @param ownCookies the names of the cookies that this application sets
 */
export function readRequestHeaders(
  raw: readonly string[],
  ownCookies: ReadonlySet<string>,
): RequestHeaders {
  const headers: RequestHeaders = {
    personal: false,
    accept: undefined,
    acceptEncoding: undefined,
    origin: undefined,
    ifNoneMatch: undefined,
  };
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] ?? '';
    // By their lengths first: most names are none of these.
    switch (name.length) {
      case 6: {
        const lower = name.toLowerCase();
        if (lower === 'cookie') headers.personal ||= holdsOneOf(ownCookies, raw[index + 1]);
        else if (lower === 'origin') headers.origin = raw[index + 1];
        else if (lower === 'accept') headers.accept = joined(headers.accept, raw[index + 1]);
        break;
      }
      case 13: {
        const lower = name.toLowerCase();
        if (lower === 'authorization') headers.personal = true;
        else if (lower === 'if-none-match') {
          headers.ifNoneMatch = joined(headers.ifNoneMatch, raw[index + 1]);
        }
        break;
      }
      case 15:
        if (name.toLowerCase() === 'accept-encoding') {
          headers.acceptEncoding = joined(headers.acceptEncoding, raw[index + 1]);
        }
    }
  }
  return headers;
}

/** Whether a client takes JSON by its `Accept` (RFC 9110, 12.5.1). */
export const takesJson = (accept: string | undefined): boolean =>
  accept === undefined || JSON_TYPE.test(accept);

const JSON_TYPE = /(?:^|,)\s*(?:\*\/\*|application\/(?:\*|json))\s*(?:[;,]|$)/i;

/** A list that comes in several lines is one list (RFC 9110, 5.3). */
const joined = (before: string | undefined, value = ''): string =>
  before === undefined ? value : `${before}, ${value}`;

/** Whether a `Cookie` header (RFC 6265, 4.2.1) holds a cookie of one of the names. */
function holdsOneOf(names: ReadonlySet<string>, header = ''): boolean {
  return header.split(';').some((pair) => names.has((pair.split('=', 1)[0] ?? '').trim()));
}
