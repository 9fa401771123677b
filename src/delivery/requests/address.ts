import { readsParameter } from '../../content-api';
import type { ArticleRead } from '../articles/article-read';
import { articleReadOf } from './article-read-of';

/** A read as delivery knows it: every way of writing the same request gives the same. */
export interface ReadRequest {
  /** What the answer is kept under, and what the framework is asked for. */
  url: string;
  /** One of the contract's own shapes, which have a read path of their own. */
  article: ArticleRead | null;
}

/** What stands for itself where a request leaves it out. */
export interface Defaults {
  /** Such as `/api`. */
  prefix: string;
  /** The first parts of the paths that delivery answers, such as `articles`. */
  collections: ReadonlySet<string>;
  locale: string;
  locales: readonly string[];
  pageSize: number;
  maxPageSize: number;
}

/** One parameter, decoded. */
export type Parameter = readonly [name: string, value: string];

/** More parameters than any sensible request has; they go to the framework as they are. */
const MAX_PARAMETERS = 50;

/** What shows drafts, or tells of them. */
const DRAFTS = /^(?:status|publicationFilter|hasPublishedVersion)(?:\[|$)/;

/**
 * Brings the address of a request into its one form: parameters in order, encoded alike, without
 * those that say what holds anyway.
 *
 * @returns `null` for a request that is not for delivery: about drafts, or malformed
 */
export function readRequest(address: string, defaults: Defaults): ReadRequest | null {
  const mark = address.indexOf('?');
  const segments = decodePath(mark === -1 ? address : address.slice(0, mark));
  if (segments === null) return null;
  const [, collection = ''] = segments;
  if (!defaults.collections.has(collection)) return null;
  const parameters = mark === -1 ? [] : decodeQuery(address.slice(mark + 1), collection);
  if (parameters === null) return null;
  const isArticles = collection === 'articles' && segments[3] !== 'comments';
  const isList = isArticles && segments.length === 2;
  const told = isArticles
    ? parameters.filter((one) => !goesWithoutSaying(one, isList, parameters, defaults))
    : parameters;
  if (told.some(([name]) => DRAFTS.test(name))) return null;
  // The sort is stable: what repeats a name stays in its order, which means something.
  const sorted = [...told].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const path = `/${segments.map(encodeURIComponent).join('/')}`;
  const query = sorted.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  const url = query === '' ? path : `${path}?${query}`;
  return { url, article: isArticles ? articleReadOf(segments.slice(2), sorted, defaults) : null };
}

/** Whether the answer is the same without the parameter. */
function goesWithoutSaying(
  [name, value]: Parameter,
  isList: boolean,
  all: readonly Parameter[],
  defaults: Defaults,
): boolean {
  if (all.filter(([other]) => other === name).length > 1) return false;
  const locale = all.find(([other]) => other === 'locale')?.[1] ?? '';
  switch (name) {
    case 'status':
      return value === 'published';
    case 'locale':
      return value === '' || value === defaults.locale;
    case 'fallbackLocale':
      return value === '' || value === (locale === '' ? defaults.locale : locale);
    case 'pagination[page]':
      return isList && value === '1' && !all.some(([other]) => BY_OFFSET.test(other));
    case 'pagination[pageSize]':
      return (
        isList &&
        value === String(defaults.pageSize) &&
        !all.some(([other]) => BY_OFFSET.test(other))
      );
    default:
      return false;
  }
}

/** The fixed parts of paths. */
const FIXED: ReadonlySet<string> = new Set(['slug', 'comments', 'draft']);

const isOddlyWritten = (segment: string): boolean =>
  !FIXED.has(segment) && FIXED.has(segment.toLowerCase());

const isEncodedInVain = (segment: string | null, written: string | undefined): boolean =>
  segment !== null && segment !== written && encodeURIComponent(segment) === segment;

/** Which Strapi refuses beside a page number. */
const BY_OFFSET = /^pagination\[(?:start|limit)\]$/;

function decodePath(path: string): string[] | null {
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

/** @param collection whose route may ignore parameters: these must not make further keys */
function decodeQuery(query: string, collection: string): Parameter[] | null {
  const isRead = (part: string) => {
    const decoded = decode(part.replaceAll('+', ' '));
    // What is malformed is refused by the framework, whatever it is called.
    return decoded === null || readsParameter(collection, decoded.split('=', 1)[0] ?? '');
  };
  const parts = query.split('&').filter((part) => part !== '' && isRead(part));
  if (parts.length > MAX_PARAMETERS) return null;
  const parameters: Parameter[] = [];
  for (const part of parts) {
    const equals = part.indexOf('=');
    // A name alone means null to Strapi, and no parameter of the contract has that.
    if (equals === -1) return null;
    const name = decode(part.slice(0, equals).replaceAll('+', ' '));
    const value = decode(part.slice(equals + 1).replaceAll('+', ' '));
    if (name === null || value === null) return null;
    // The framework's parser drops these in silence: as many addresses of one answer as one likes.
    if ((name.split('[', 1)[0] ?? '') in Object.prototype) return null;
    parameters.push([name, value]);
  }
  return parameters;
}

/** `null` where it is not percent-encoded UTF-8, which the framework refuses with a reason. */
function decode(text: string): string | null {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
