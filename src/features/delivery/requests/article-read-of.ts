import { FORMS } from '../../../platform/blocks';
import type { ArticleRead } from '../articles/article-read';
import type { Defaults } from './defaults';
import type { Parameter } from './query-string';

const WHOLE_NUMBER = /^[1-9]\d{0,6}$/;

/**
 * Recognises a request for articles that delivery can serve by SQL.
 *
 * @param path the segments after `/articles`
 * @returns `null` if the framework must handle the request: it has other parameters, or invalid ones
 */
export function articleReadOf(
  path: readonly string[],
  parameters: readonly Parameter[],
  defaults: Defaults,
): ArticleRead | null {
  const given = new Map(parameters);
  // The framework refuses a repeated parameter.
  if (given.size < parameters.length) return null;
  const locale = given.get('locale') ?? defaults.locale;
  const fallback = given.get('fallbackLocale') ?? null;
  given.delete('locale');
  given.delete('fallbackLocale');
  if (!defaults.locales.includes(locale)) return null;
  if (fallback !== null && !defaults.locales.includes(fallback)) return null;
  const locales = { locale, fallback };

  const [first, second] = path;
  if (first === undefined) return pageOf(given, locales, defaults);
  const format = FORMS.find((form) => form === given.get('format')) ?? null;
  if (format !== null) given.delete('format');
  if (given.size > 0) return null;
  if (path.length === 1 && first !== 'slug') {
    return { kind: 'document', documentId: first, format, ...locales };
  }
  // The framework decides whether such an address is a slug or an article as Markdown.
  if (second?.endsWith('.md')) return null;
  if (path.length === 2 && first === 'slug' && second !== undefined) {
    return { kind: 'slug', slug: second, format, ...locales };
  }
  return null;
}

function pageOf(
  given: Map<string, string>,
  locales: { locale: string; fallback: string | null },
  { pageSize: defaultSize, maxPageSize }: Defaults,
): ArticleRead | null {
  const page = given.get('pagination[page]') ?? '1';
  const pageSize = given.get('pagination[pageSize]') ?? String(defaultSize);
  given.delete('pagination[page]');
  given.delete('pagination[pageSize]');
  if (given.size > 0 || !WHOLE_NUMBER.test(page) || !WHOLE_NUMBER.test(pageSize)) return null;
  if (Number(pageSize) > maxPageSize) return null;
  return { kind: 'page', page: Number(page), pageSize: Number(pageSize), ...locales };
}
