const MAX_LENGTH = 200;
const PAGE_ENDING = /\.(?:html?|php|aspx?)$/iu;

/**
 * Returns the last segment of a path or address, decoded: `x.html` for `/2019/x.html?page=2`, `x` for
 * `/x/` and `/x/index.html`. `null` if it has none, or is a pattern such as `/:year/:title/`.
 */
export function lastSegment(address: string): string | null {
  const path = address
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/iu, '')
    .replace(/[?#].*$/su, '');
  const segments = path.split('/').filter((segment) => segment.trim() !== '');
  if (/^index(?:\.\w+)?$/iu.test(segments.at(-1) ?? '')) segments.pop();
  const segment = decoded(segments.at(-1) ?? '').normalize('NFC');
  const isPattern = segments.some((one) => /^:|[{}<>]/u.test(one));
  return segment === '' || isPattern || segment.length > MAX_LENGTH ? null : segment;
}

/** Returns the slug in an address: its last segment without the ending of a page. */
export function slugOf(address: string): string | null {
  return lastSegment(address)?.replace(PAGE_ENDING, '') || null;
}

/**
 * Whether a text of a list of former addresses is one.
 *
 * @param mayBeName whether a word may be another name of the article instead
 */
export const isAddress = (text: string, mayBeName: boolean): boolean =>
  !/\s/u.test(text.trim()) &&
  (/[/%]/u.test(text) || (!mayBeName && /^[\w.~-]+$/u.test(text.trim())));

/** Whether an address has several parts: `a/b`, but not `/b/`. */
export const isPath = (address: string): boolean =>
  address.split('/').filter((segment) => segment.trim() !== '').length > 1;

export const isAbsolute = (address: string): boolean =>
  /^[a-z][a-z0-9+.-]*:/iu.test(address.trim());

/** The former slugs by which the last segments of old addresses are found. */
export function formerSlugsOf(addresses: readonly string[], slug: string | null): string[] {
  const found = addresses.flatMap((address) => [lastSegment(address), slugOf(address)]);
  return [...new Set(found.filter((one) => one !== null && one !== slug))].filter(
    (one) => one !== null,
  );
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A percent sign that encodes nothing.
    return segment;
  }
}
