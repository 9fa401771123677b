import { readsParameter } from '../../../platform/http';
import { matchLocale } from '../../../platform/locales';
import { DRAFT_PARAMETERS } from '../../../strapi';
import type { ArticleRead } from '../articles/article-read';
import { articleReadOf } from './article-read-of';
import type { Defaults } from './defaults';
import { decodePath, decodeQuery, type Parameter } from './query-string';

/** A normalised read: every spelling of one request gives the same. */
export interface ReadRequest {
  /** The cache key. */
  key: string;
  /** The address with which delivery calls the framework. */
  url: string;
  /** The media type to ask the framework for. */
  accept: '*/*' | typeof MARKDOWN;
  /** Set if delivery can serve the request by SQL. */
  article: ArticleRead | null;
}

/** Parameters that select drafts or depend on them. */
const DRAFTS = new RegExp(`^(?:${DRAFT_PARAMETERS.join('|')})(?:\\[|$)`);

const STRAPI_PARAMETERS: ReadonlySet<string> = new Set([
  'filters',
  'sort',
  'fields',
  'populate',
  'pagination',
  'locale',
  'status',
  '_q',
]);
const MARKDOWN = 'text/markdown';
/** Parameters of JSON, with which an article is not negotiated as Markdown. */
const JSON_PARAMETERS = new Set([
  ...['fields', 'populate', 'format'],
  ...['jsonLd', 'openGraph', 'around', 'related'],
]);

const ARTICLE_PARAMETERS = new Set([...STRAPI_PARAMETERS, ...JSON_PARAMETERS, 'fallbackLocale']);
/** For what articles are filed under. */
const FILED_PARAMETERS = new Set([...STRAPI_PARAMETERS, 'articleCount', 'articles']);
/** The parameters of routes of the domain that take others than Strapi's. */
const DOMAIN_PARAMETERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['authors', FILED_PARAMETERS],
  ['categories', FILED_PARAMETERS],
  ['tags', FILED_PARAMETERS],
  ['pages', new Set([...STRAPI_PARAMETERS, 'format'])],
  ['navigation', new Set(['locale'])],
  ['redirects', new Set(['from', 'locale', 'pagination'])],
]);
/** For the comments and the related articles of one article. */
const SUBRESOURCE_PARAMETERS = new Set(['locale', 'pagination']);
/** For the threads of comments of one article. */
const THREAD_PARAMETERS = new Set([...SUBRESOURCE_PARAMETERS, 'parent']);

/**
 * The roots of the parameters that a route takes. Delivery passes a request with another parameter to
 * the framework, whose error may depend on the order of the parameters.
 */
function parametersOf(
  [collection = '', ...path]: readonly string[],
  { parameters }: Defaults,
): ReadonlySet<string> {
  if (collection !== 'articles')
    return DOMAIN_PARAMETERS.get(collection) ?? parameters.get(collection) ?? STRAPI_PARAMETERS;
  if (path[1] === 'comment-threads') return THREAD_PARAMETERS;
  return path[1] === 'comments' || path[1] === 'related'
    ? SUBRESOURCE_PARAMETERS
    : ARTICLE_PARAMETERS;
}

/** `filters` of `filters[slug][$in]`. */
const rootOf = (name: string): string => name.split('[', 1)[0] ?? '';

/**
 * Normalises the address of a request: sorts parameters by their roots, encodes them uniformly and
 * removes redundant ones. Parameters with one root keep their order, which has a meaning:
 * `sort[]=a&sort=b` and `sort=b&sort[]=a` are different requests.
 *
 * @param markdown whether the client prefers Markdown to JSON
 * @returns `null` if the framework must handle the request: it is about drafts, is malformed, or has
 *   an unknown parameter
 */
export function readRequest(
  address: string,
  defaults: Defaults,
  markdown = false,
): ReadRequest | null {
  const mark = address.indexOf('?');
  const segments = decodePath(mark === -1 ? address : address.slice(0, mark));
  if (segments === null) return null;
  const [, collection = ''] = segments;
  if (!defaults.collections.has(collection)) return null;
  const isRead = (name: string) => readsParameter(collection, name);
  const decoded = mark === -1 ? [] : decodeQuery(address.slice(mark + 1), isRead);
  if (decoded === null) return null;
  const known = parametersOf(segments.slice(1), defaults);
  if (decoded.some(([name]) => !known.has(rootOf(name)))) return null;
  const parameters = decoded.map((one) => withInstalledLocale(one, defaults.locales));
  const isArticles = collection === 'articles' && isListOrArticle(segments.slice(2));
  const isList = isArticles && segments.length === 2;
  const needed = isArticles
    ? parameters.filter((one) => !isRedundant(one, isList, parameters, defaults))
    : parameters;
  if (needed.some(([name]) => DRAFTS.test(name))) return null;
  const sorted = needed
    .map((one) => ({ one, root: rootOf(one[0]) }))
    .sort((a, b) => (a.root < b.root ? -1 : a.root > b.root ? 1 : 0))
    .map(({ one }) => one);
  const path = `/${segments.map(encodeURIComponent).join('/')}`;
  const query = sorted.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  const url = query === '' ? path : `${path}?${query}`;
  const isNegotiated = isArticles && !isList && !sorted.some(([name]) => isOfJson(name));
  if (markdown && isNegotiated) {
    return { key: `${MARKDOWN} ${url}`, url, accept: MARKDOWN, article: null };
  }
  const article = isArticles ? articleReadOf(segments.slice(2), query, defaults) : null;
  return { key: url, url, accept: '*/*', article };
}

const isOfJson = (name: string): boolean => JSON_PARAMETERS.has(rootOf(name));

/** Whether a path after `/articles` is the path of the list or of one article. */
const isListOrArticle = (path: readonly string[]): boolean =>
  path.length < 2 || (path.length === 2 && path[0] === 'slug');

/** Replaces `EN` and `en-US` by `en`, as the framework does. */
function withInstalledLocale([name, value]: Parameter, locales: readonly string[]): Parameter {
  if (name !== 'locale' && name !== 'fallbackLocale') return [name, value];
  return [name, matchLocale(value, locales) ?? value];
}

/** Whether the response is the same without the parameter. */
function isRedundant(
  [name, value]: Parameter,
  isList: boolean,
  all: readonly Parameter[],
  defaults: Defaults,
): boolean {
  // A repeated or nested parameter of the same root may change the meaning of this one.
  const alike = all.filter(([other]) => other === name || other.startsWith(`${name}[`));
  const isUnknown = ([other]: Parameter) =>
    rootOf(other) === rootOf(name) && !INDEPENDENT.test(other);
  if (alike.length > 1 || all.some(isUnknown)) return false;
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

/** Parameters that do not change the meaning of a redundant one. */
const INDEPENDENT = /^(?:status|locale|fallbackLocale|pagination\[(?:page|pageSize|withCount)\])$/;
