import { parse } from 'qs';
import { articleQuery, CARD, readConditions, readSelection, WHOLE } from '../../../articles/read';
import { FORMS } from '../../../platform/blocks';
import type { ArticleRead } from '../articles/article-read';
import type { Defaults } from './defaults';

const WHOLE_NUMBER = /^[1-9]\d{0,6}$/;

/** The options of the framework's parser: `@strapi/core/dist/middlewares/query.js`. */
const AS_FRAMEWORK = { strictNullHandling: true, arrayLimit: 100, depth: 20 };

type Query = Record<string, unknown>;

/**
 * Recognises a request for articles that delivery can serve by SQL.
 *
 * @param path the segments after `/articles`
 * @param query the normalised query string
 * @returns `null` if the framework must handle the request: it has other parameters, or invalid ones
 */
export function articleReadOf(
  path: readonly string[],
  query: string,
  defaults: Defaults,
): ArticleRead | null {
  const { locale = defaults.locale, fallbackLocale = null, ...given } = parse(query, AS_FRAMEWORK);
  if (!isInstalled(locale, defaults)) return null;
  if (fallbackLocale !== null && !isInstalled(fallbackLocale, defaults)) return null;
  const locales = { locale, fallback: fallbackLocale };

  const [first, second] = path;
  if (first === undefined) return pageOf(given, locales, defaults);
  const { format: form, fields, populate, ...others } = given;
  const format = FORMS.find((one) => one === form) ?? null;
  const selection = readSelection({ fields, populate }, defaults.article, WHOLE);
  if (selection === null || (form !== undefined && format === null) || !isEmpty(others))
    return null;
  if (selection !== WHOLE && defaults.refuses(articleQuery(given, 'whole').query, true))
    return null;
  const read = { ...locales, selection, format };
  if (path.length === 1 && first !== 'slug')
    return { ...read, kind: 'document', documentId: first };
  // The framework decides whether such an address is a slug or an article as Markdown.
  if (second?.endsWith('.md')) return null;
  if (path.length !== 2 || first !== 'slug' || second === undefined) return null;
  return { ...read, kind: 'slug', slug: second };
}

function pageOf(
  query: Query,
  locales: { locale: string; fallback: string | null },
  { pageSize: defaultSize, maxPageSize, article, refuses }: Defaults,
): ArticleRead | null {
  const { pagination = {}, fields, populate, filters, sort, ...others } = query;
  if (!isObject(pagination) || !isEmpty(others)) return null;
  const { page = '1', pageSize = String(defaultSize), ...unknown } = pagination;
  const limit = numberOf(pageSize);
  const number = numberOf(page);
  if (!isEmpty(unknown) || limit === null || number === null || limit > maxPageSize) return null;
  const selection = readSelection({ fields, populate }, article, CARD);
  const isPlain = filters === undefined && sort === undefined;
  const conditions = isPlain ? null : readConditions({ filters, sort }, article);
  if (selection === null || (!isPlain && (conditions === null || locales.fallback !== null))) {
    return null;
  }
  const isStandard = isPlain && selection === CARD;
  if (!isStandard && refuses(articleQuery(query, 'card').query, false)) return null;
  const start = (number - 1) * limit;
  return { ...locales, kind: 'page', selection, conditions, start, limit, isCounted: true };
}

const isInstalled = (locale: unknown, { locales }: Defaults): locale is string =>
  typeof locale === 'string' && locales.includes(locale);

const numberOf = (value: unknown): number | null =>
  typeof value === 'string' && WHOLE_NUMBER.test(value) ? Number(value) : null;

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

const isObject = (value: unknown): value is Query =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
