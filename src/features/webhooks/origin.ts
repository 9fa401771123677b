/**
 * Where an address leads without its path and query, which may hold a secret; empty where it is
 * no whole URL.
 */
export function originOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}

/** An address without what may hold a secret beside its path: credentials, query and fragment. */
export function withoutQuery(address: string): string {
  if (URL.canParse(address)) return originOf(address) + new URL(address).pathname;
  const [path = ''] = address.split(/[?#]/);
  return path.replace(/^\/\/[^/]*@/, '//');
}

/** What `failureOfStatus` once said of a redirect, with all that the receiver had named. */
const REDIRECTS_TO = /(?<=redirects to ).*(?= \(\d{3}\)\. )/s;

/** A sentence whose addresses are told by their origin, those of sentences stored long ago too. */
export const withOrigins = (sentence: string): string =>
  sentence
    .replace(REDIRECTS_TO, (address) => originOf(address) || '…')
    .replace(/\bhttps?:\/\/\S+/gi, (address) => originOf(address) || '…');
