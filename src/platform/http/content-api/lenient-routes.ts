import { DRAFT_PARAMETERS } from '../../../strapi';

const FEED = ['locale', 'category', 'tag', 'author'];

/**
 * The parameters of the routes that ignore unknown parameters, by the first part of their path.
 * People and services share the addresses of feeds and sitemaps, and add parameters such as
 * `utm_source`. Every route knows the parameters that ask for drafts, because it must refuse them.
 */
const LENIENT: Readonly<Record<string, ReadonlySet<string>>> = {
  'feed.rss': new Set([...FEED, ...DRAFT_PARAMETERS]),
  'feed.atom': new Set([...FEED, ...DRAFT_PARAMETERS]),
  'feed.json': new Set([...FEED, ...DRAFT_PARAMETERS]),
  'llms.txt': new Set(DRAFT_PARAMETERS),
  'sitemap.xml': new Set(['part', ...DRAFT_PARAMETERS]),
  redirects: new Set(['from', 'locale', 'pagination', ...DRAFT_PARAMETERS]),
};

/** Whether a route ignores unknown parameters. */
export const isLenient = (route: string): boolean => Object.hasOwn(LENIENT, route.toLowerCase());

/**
 * Whether a route reads a parameter.
 *
 * @param route the first part of the path below the prefix, such as `feed.rss`
 * @param name the decoded name of the parameter, such as `locale`, `locale[]` or `filters[slug]`
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
