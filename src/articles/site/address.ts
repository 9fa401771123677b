/** What of an article can stand in the pattern of its address. */
export interface AddressedArticle {
  documentId: string;
  locale: string;
  slug: string;
}

const PLACEHOLDER = /\{([^{}]*)\}/g;
const NAMES: ReadonlySet<string> = new Set(['documentId', 'locale', 'slug']);

const EXAMPLE: AddressedArticle = { documentId: 'd', locale: 'en', slug: 's' };

/**
 * Why a text cannot be the pattern of articles' addresses, such as
 * `https://example.com/{locale}/{slug}`; `null` where it can.
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
  const { protocol, username } = parsed(articleAddress(pattern, EXAMPLE)) ?? {};
  return (protocol === 'https:' || protocol === 'http:') && username === ''
    ? null
    : 'It is no address; begin with https://, as in https://example.com/{locale}/{slug}.';
}

/** Where readers find an article. */
export function articleAddress(pattern: string, article: AddressedArticle): string {
  const filled = pattern.replace(PLACEHOLDER, (written, name: string) =>
    name === 'documentId' || name === 'locale' || name === 'slug'
      ? encodeURIComponent(article[name])
      : written,
  );
  // As browsers and validators write it, Hangul in a path percent-encoded.
  return parsed(filled)?.href ?? filled;
}

/** The site's own page in a language: the root of where its articles are. */
export const homeAddress = (pattern: string, locale: string): string =>
  new URL('/', articleAddress(pattern, { ...EXAMPLE, locale })).href;

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    // A TypeError is how URL says that it is none.
    return null;
  }
}
