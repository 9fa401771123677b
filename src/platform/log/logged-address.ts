const MAX_PATH = 300;
const MAX_PARAMETERS = 30;

/** Where a query begins; mail programs encode addresses, some of them twice, or lose the `?`. */
const QUERY = /[?&=]|%(?:25)*(?:3f|26|3d)/i;

/** An address with a host, as proxies may send it (RFC 9112, 3.2.2). The host may have a password. */
const HOST = /^[a-z][\w+.-]*:\/\/[^/?#]*/i;

/** Parameters that choose the form of a response. Values of others may be secrets or content. */
const TOLD =
  /^(?:locale|fallbackLocale|page|pageSize|status|format|(?:sort|fields|populate)(?:\[\d*\])?|pagination\[(?:page|pageSize|start|limit|withCount)\])$/;
const PLAIN_VALUE = /^[\w.,:*-]{0,40}$/;
/** Words, as in `filters[tags][name][$eq]`. What has other characters or is long may be a token. */
const PLAIN_NAME = /^[a-z_]{1,30}(?:\[(?:\$?[a-z_]{0,30}|\d{1,3})\]){0,8}$/i;

/**
 * An address as it may be logged: without the values of parameters that may be a secret, such as the
 * code of a new password or the token of a sign-in elsewhere, or content, such as a search.
 */
export function loggedAddress(url: string): string {
  const address = url.replace(HOST, '');
  const start = address.search(QUERY);
  const path = cut(start === -1 ? address : address.slice(0, start));
  if (start === -1) return path;
  // What follows an encoded mark is encoded as well.
  if (address[start] !== '?') return `${path}…`;
  const parameters = address.slice(start + 1).split('&');
  const told = parameters.slice(0, MAX_PARAMETERS).map(loggedParameter);
  return `${path}?${[...told, ...(parameters.length > MAX_PARAMETERS ? ['…'] : [])].join('&')}`;
}

const cut = (path: string): string =>
  path.length > MAX_PATH ? `${path.slice(0, MAX_PATH)}…` : path;

function loggedParameter(parameter: string): string {
  const end = parameter.indexOf('=');
  // Without a name, it may be a token.
  if (end === -1) return '…';
  const name = parameter.slice(0, end).replaceAll(/%5b/gi, '[').replaceAll(/%5d/gi, ']');
  const value = parameter.slice(end + 1);
  if (!PLAIN_NAME.test(name)) return '…';
  return TOLD.test(name) && PLAIN_VALUE.test(value) ? `${name}=${value}` : `${name}=…`;
}
