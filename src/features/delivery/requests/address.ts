import { readsParameter } from '../../../platform/http';
import { matchLocale } from '../../../platform/locales';
import type { ArticleRead } from '../articles/article-read';
import { articleReadOf } from './article-read-of';
import type { Defaults } from './defaults';
import { decode, decodeQuery, type Parameter } from './query-string';

/** A read as delivery knows it: every way of writing the same request gives the same. */
export interface ReadRequest {
  /** What the answer is kept under, and what the framework is asked for. */
  url: string;
  /** One of the contract's own shapes, which have a read path of their own. */
  article: ArticleRead | null;
}

/** What shows drafts, or tells of them. */
const DRAFTS = /^(?:status|publicationFilter|hasPublishedVersion)(?:\[|$)/;

const OF_ENTRIES = [
  'filters',
  'sort',
  'fields',
  'populate',
  'pagination',
  'locale',
  'status',
  '_q',
];
const OF_FEEDS = ['locale', 'category', 'tag', 'author'];
const OF_ARTICLES: ReadonlySet<string> = new Set([...OF_ENTRIES, 'fallbackLocale', 'jsonLd']);
const BELOW_ARTICLES: ReadonlySet<string> = new Set(['locale', 'pagination']);
const OTHERS: ReadonlySet<string> = new Set(OF_ENTRIES);
const OF_COLLECTIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  search: new Set([...OF_FEEDS, 'q', 'page', 'pageSize', 'from', 'to']),
  'feed.rss': new Set(OF_FEEDS),
  'feed.atom': new Set(OF_FEEDS),
  'feed.json': new Set(OF_FEEDS),
  'openapi.json': new Set(),
};

/**
 * The roots of the parameters that a route has. A request with another one is left to the framework,
 * whose refusal may depend on the order in which the request names them.
 */
function parametersOf([collection = '', ...path]: readonly string[]): ReadonlySet<string> {
  if (collection !== 'articles') return OF_COLLECTIONS[collection] ?? OTHERS;
  return path[1] === 'comments' || path[1] === 'related' ? BELOW_ARTICLES : OF_ARTICLES;
}

/** `filters` of `filters[slug][$in]`. */
const rootOf = (name: string): string => name.split('[', 1)[0] ?? '';

/**
 * Brings the address of a request into its one form: parameters by the order of their roots, encoded
 * alike, without those that say what holds anyway. Parameters with one root keep their order, which
 * means something: `sort[]=a&sort=b` and `sort=b&sort[]=a` are two requests.
 *
 * @returns `null` for a request that is not for delivery: about drafts, malformed, or with a
 *   parameter that is not understood
 */
export function readRequest(address: string, defaults: Defaults): ReadRequest | null {
  const mark = address.indexOf('?');
  const segments = decodePath(mark === -1 ? address : address.slice(0, mark));
  if (segments === null) return null;
  const [, collection = ''] = segments;
  if (!defaults.collections.has(collection)) return null;
  const isRead = (name: string) => readsParameter(collection, name);
  const parameters = mark === -1 ? [] : decodeQuery(address.slice(mark + 1), isRead);
  if (parameters === null) return null;
  const understood = parametersOf(segments.slice(1));
  if (parameters.some(([name]) => !understood.has(rootOf(name)))) return null;
  const written = parameters.map((one) => withInstalledLocale(one, defaults.locales));
  const isArticles = collection === 'articles' && isOfArticles(segments.slice(2));
  const isList = isArticles && segments.length === 2;
  const told = isArticles
    ? written.filter((one) => !goesWithoutSaying(one, isList, written, defaults))
    : written;
  if (told.some(([name]) => DRAFTS.test(name))) return null;
  const sorted = told
    .map((one) => ({ one, root: rootOf(one[0]) }))
    .sort((a, b) => (a.root < b.root ? -1 : a.root > b.root ? 1 : 0))
    .map(({ one }) => one);
  const path = `/${segments.map(encodeURIComponent).join('/')}`;
  const query = sorted.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  const url = query === '' ? path : `${path}?${query}`;
  return { url, article: isArticles ? articleReadOf(segments.slice(2), sorted, defaults) : null };
}

/** Whether a path after `/articles` is that of the list or of one article. */
const isOfArticles = (path: readonly string[]): boolean =>
  path.length < 2 || (path.length === 2 && path[0] === 'slug');

/** `en` for `EN` and `en-US`, as the framework reads it. */
function withInstalledLocale([name, value]: Parameter, locales: readonly string[]): Parameter {
  if (name !== 'locale' && name !== 'fallbackLocale') return [name, value];
  return [name, matchLocale(value, locales) ?? value];
}

/** Whether the answer is the same without the parameter. */
function goesWithoutSaying(
  [name, value]: Parameter,
  isList: boolean,
  all: readonly Parameter[],
  defaults: Defaults,
): boolean {
  // Beside another of its kind it does not say what it says alone.
  const alike = all.filter(([other]) => other === name || other.startsWith(`${name}[`));
  const isOdd = ([other]: Parameter) => rootOf(other) === rootOf(name) && !KNOWN.test(other);
  if (alike.length > 1 || all.some(isOdd)) return false;
  const locale = all.find(([other]) => other === 'locale')?.[1] ?? '';
  switch (name) {
    case 'status':
      return value === 'published';
    case 'locale':
      return value === '' || value === defaults.locale;
    case 'fallbackLocale':
      return value === '' || value === (locale === '' ? defaults.locale : locale);
    case 'pagination[page]':
      return isList && value === '1';
    case 'pagination[pageSize]':
      return isList && value === String(defaults.pageSize);
    default:
      return false;
  }
}

/** What may stand beside a parameter that is left out. */
const KNOWN = /^(?:status|locale|fallbackLocale|pagination\[(?:page|pageSize|withCount)\])$/;

/** The fixed parts of paths. */
const FIXED: ReadonlySet<string> = new Set(['slug', 'comments', 'draft']);

const isOddlyWritten = (segment: string): boolean =>
  !FIXED.has(segment) && FIXED.has(segment.toLowerCase());

const isEncodedInVain = (segment: string | null, written: string | undefined): boolean =>
  segment !== null && segment !== written && encodeURIComponent(segment) === segment;

/** What Koa reads as it is written. */
const PLAIN_PATH = /^[!"$-~]*$/;

function decodePath(path: string): string[] | null {
  if (!PLAIN_PATH.test(path)) return null;
  const trimmed = path.endsWith('/') ? path.slice(1, -1) : path.slice(1);
  const written = trimmed.split('/');
  const segments = written.map(decode);
  if (segments.some((segment) => segment === null || segment === '')) return null;
  // Koa's router does not mind case, which would give one answer many addresses.
  if (segments.some((segment) => segment !== null && isOddlyWritten(segment))) return null;
  // The router compares paths as they are written: `%61rticles` is nothing to it.
  if (segments.some((segment, index) => isEncodedInVain(segment, written[index]))) return null;
  return segments.filter((segment) => segment !== null);
}
