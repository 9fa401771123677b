/** The protocols that Strapi's validator of blocks lets a link have. */
const PROTOCOLS = new Set(['http:', 'https:', 'ftp:', 'mailto:', 'tel:']);

/** True for an address that a link in a block may have: absolute, or from the site's root. */
export function isSafeUrl(url: string): boolean {
  try {
    return PROTOCOLS.has(
      new URL(url.startsWith('/') ? `https://site.invalid${url}` : url).protocol,
    );
  } catch {
    return false;
  }
}
