/**
 * The origin of an address. Path and query are left out, because they may contain a secret.
 *
 * @returns an empty text if the address is not an absolute URL
 */
export function originOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}

/** An address without credentials, query and fragment, which may contain a secret. */
export function withoutQuery(address: string): string {
  if (URL.canParse(address)) return originOf(address) + new URL(address).pathname;
  const [path = ''] = address.split(/[?#]/);
  return path.replace(/^\/\/[^/]*@/, '//');
}

/** The text of a redirect in messages of early versions, which contained the whole address. */
const REDIRECTS_TO = /(?<=redirects to ).*(?= \(\d{3}\)\. )/s;

/** Reduces the addresses in a message to their origins, also in messages of early versions. */
export const withOrigins = (sentence: string): string =>
  sentence
    .replace(REDIRECTS_TO, (address) => originOf(address) || '…')
    .replace(/\bhttps?:\/\/\S+/gi, (address) => originOf(address) || '…');
