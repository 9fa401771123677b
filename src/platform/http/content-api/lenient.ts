const FEED = ['locale', 'category', 'tag', 'author'];
const DRAFTS = ['status', 'publicationFilter', 'hasPublishedVersion'];

/**
 * The parameters of routes that ignore all others, by the first part of their path. Feeds and sitemaps
 * are handed on by people and services that add parameters of their own, such as `utm_source`. What
 * asks for drafts is known everywhere: it must be refused.
 */
const LENIENT: Readonly<Record<string, ReadonlySet<string>>> = {
  'feed.rss': new Set([...FEED, ...DRAFTS]),
  'feed.atom': new Set([...FEED, ...DRAFTS]),
  'feed.json': new Set([...FEED, ...DRAFTS]),
  'sitemap.xml': new Set(['part', ...DRAFTS]),
  redirects: new Set(['from', 'locale', ...DRAFTS]),
};

/** Whether a route ignores parameters that it does not read. */
export const isLenient = (route: string): boolean => Object.hasOwn(LENIENT, route.toLowerCase());

/**
 * Whether a route reads a parameter.
 *
 * @param route the first part of the path below the prefix, such as `feed.rss`
 * @param name the parameter as it is written, decoded: `locale`, `locale[]`, `filters[slug]`
 */
export function readsParameter(route: string, name: string): boolean {
  const known = isLenient(route) ? LENIENT[route.toLowerCase()] : undefined;
  return known === undefined || known.has(name.split('[', 1)[0] ?? '');
}

/** The parameters of a query that a route reads. */
export const readParameters = (
  route: string,
  query: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(query).filter(([name]) => readsParameter(route, name)));
