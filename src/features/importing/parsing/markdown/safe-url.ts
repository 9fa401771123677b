/** The protocols that Strapi's validator of blocks accepts in links. */
const PROTOCOLS = new Set(['http:', 'https:', 'ftp:', 'mailto:', 'tel:']);

/** Whether a link in a block may have an address: absolute, or relative to the site's root. */
export function isSafeUrl(url: string): boolean {
  try {
    return PROTOCOLS.has(
      new URL(url.startsWith('/') ? `https://site.invalid${url}` : url).protocol,
    );
  } catch {
    return false;
  }
}
