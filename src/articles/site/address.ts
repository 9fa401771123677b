/** The fields of an article that the URL pattern may contain. */
interface AddressedArticle {
  documentId: string;
  locale: string;
  slug: string;
}

const PLACEHOLDER = /\{([^{}]*)\}/g;
const NAMES: ReadonlySet<string> = new Set(['documentId', 'locale', 'slug']);

const EXAMPLE: AddressedArticle = { documentId: 'd', locale: 'en', slug: 's' };

/**
 * Returns why a text is not a valid URL pattern of articles, such as
 * `https://example.com/{locale}/{slug}`, or `null` if it is valid.
 */
export function patternFault(pattern: string): string | null {
  const names = [...pattern.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const unknown = names.find((name) => !NAMES.has(name));
  if (unknown !== undefined) {
    return `"{${unknown}}" is nothing that an article has; use {slug}, {locale} or {documentId}.`;
  }
  if (!names.includes('slug') && !names.includes('documentId')) {
    return 'Every article needs an address of its own; put {slug} or {documentId} into it.';
  }
  const { protocol, username } = parseUrl(articleAddress(pattern, EXAMPLE)) ?? {};
  return (protocol === 'https:' || protocol === 'http:') && username === ''
    ? null
    : 'It is no address; begin with https://, as in https://example.com/{locale}/{slug}.';
}

/** The public address of an article. */
export function articleAddress(pattern: string, article: AddressedArticle): string {
  const filled = pattern.replace(PLACEHOLDER, (written, name: string) =>
    name === 'documentId' || name === 'locale' || name === 'slug'
      ? encodeURIComponent(article[name])
      : written,
  );
  // Percent-encodes Hangul in the path, as browsers and validators do.
  return parseUrl(filled)?.href ?? filled;
}

/** The address of the site's home page in a language: the root of its articles. */
export const homeAddress = (pattern: string, locale: string): string =>
  new URL('/', articleAddress(pattern, { ...EXAMPLE, locale })).href;

function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    // `URL` throws a TypeError for a text that is not an address.
    return null;
  }
}
