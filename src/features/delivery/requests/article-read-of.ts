import type { ArticleRead } from '../articles/article-read';
import type { Defaults } from './defaults';
import type { Parameter } from './query-string';

const WHOLE_NUMBER = /^[1-9]\d{0,6}$/;

/**
 * The read that a request for articles means, if it is one of the contract's own shapes. What it
 * names beyond them, or gets wrong, is for the framework to answer or refuse.
 *
 * @param path the segments after `/articles`
 */
export function articleReadOf(
  path: readonly string[],
  parameters: readonly Parameter[],
  defaults: Defaults,
): ArticleRead | null {
  const given = new Map(parameters);
  // A name that is repeated is refused, and so is one that these shapes do not have.
  if (given.size < parameters.length) return null;
  const locale = given.get('locale') ?? defaults.locale;
  const fallback = given.get('fallbackLocale') ?? null;
  given.delete('locale');
  given.delete('fallbackLocale');
  if (!defaults.locales.includes(locale)) return null;
  if (fallback !== null && !defaults.locales.includes(fallback)) return null;
  const languages = { locale, fallback };

  const [first, second] = path;
  if (first === undefined) return pageOf(given, languages, defaults);
  if (given.size > 0) return null;
  if (path.length === 1 && first !== 'slug') {
    return { kind: 'document', documentId: first, ...languages };
  }
  if (path.length === 2 && first === 'slug' && second !== undefined) {
    return { kind: 'slug', slug: second, ...languages };
  }
  return null;
}

function pageOf(
  given: Map<string, string>,
  languages: { locale: string; fallback: string | null },
  { pageSize: defaultSize, maxPageSize }: Defaults,
): ArticleRead | null {
  const page = given.get('pagination[page]') ?? '1';
  const pageSize = given.get('pagination[pageSize]') ?? String(defaultSize);
  given.delete('pagination[page]');
  given.delete('pagination[pageSize]');
  if (given.size > 0 || !WHOLE_NUMBER.test(page) || !WHOLE_NUMBER.test(pageSize)) return null;
  if (Number(pageSize) > maxPageSize) return null;
  return { kind: 'page', page: Number(page), pageSize: Number(pageSize), ...languages };
}
