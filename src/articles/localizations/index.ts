import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { JsonDialect } from '../../platform/entity-json';
import { installedLocales } from '../../platform/locales';
import { isPublished, PUBLISHED } from '../read/pure';
import { ARTICLE } from '../uids';

/** The fields of a localization that a language switcher needs. */
export interface Localization {
  locale: string;
  slug: string;
  title: string;
}

const stored = z.object({
  documentId: z.string(),
  locale: z.string(),
  slug: z.string(),
  title: z.string(),
});

/** The row of an article, with its `locale` if it is already known. */
interface ArticleRow {
  id: number;
  documentId: string;
  locale?: string | undefined;
}

/**
 * The other published languages of articles, by the `id` of their rows. Strapi's own relation
 * `localizations` includes drafts and stays private, so this list is built from published rows.
 */
export async function localizationsOf(
  strapi: Core.Strapi,
  articles: readonly ArticleRow[],
): Promise<Map<number, Localization[]>> {
  if (articles.length === 0) return new Map();
  const locales = await installedLocales(strapi);
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['documentId', 'locale', 'slug', 'title'],
    where: {
      documentId: { $in: [...new Set(articles.map(({ documentId }) => documentId))] },
      ...PUBLISHED,
    },
  });
  const published = new Map<string, Localization[]>();
  for (const row of z.array(stored).parse(found)) {
    published.set(row.documentId, [...(published.get(row.documentId) ?? []), row]);
  }
  const languages = await localesOfRows(strapi, articles);
  return new Map(
    articles.map(({ id, documentId }) => [
      id,
      otherLanguages(published.get(documentId) ?? [], languages.get(id), locales),
    ]),
  );
}

const located = z.array(z.object({ id: z.number(), locale: z.string() }));

/** The languages of rows, by their `id`. Reads them if the request did not select them. */
export async function localesOfRows(
  strapi: Core.Strapi,
  articles: readonly ArticleRow[],
): Promise<Map<number, string>> {
  const known = articles.flatMap(({ id, locale }) =>
    locale === undefined ? [] : [{ id, locale }],
  );
  if (known.length === articles.length) return new Map(known.map(({ id, locale }) => [id, locale]));
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['id', 'locale'],
    where: { id: { $in: articles.map(({ id }) => id) } },
  });
  return new Map(located.parse(found).map(({ id, locale }) => [id, locale]));
}

/**
 * An SQL expression that lists the published rows of the article in the row `a`, for
 * `localizationsFrom`.
 */
export const selectLocalizations = (dialect: JsonDialect): string =>
  dialect.list(
    `select ${dialect.array(['lo."locale"', 'lo."slug"', 'lo."title"'])} as value from "articles" as lo where lo."document_id" = a."document_id" and ${isPublished('lo')}`,
  );

const listed = z.array(z.tuple([z.string(), z.string(), z.string()]));

/** Parses the list of `selectLocalizations` into the other languages of an article in `locale`. */
export function localizationsFrom(
  value: unknown,
  locale: string,
  locales: readonly string[],
): Localization[] {
  const rows = listed.parse(value).map(([code, slug, title]) => ({ locale: code, slug, title }));
  return otherLanguages(rows, locale, locales);
}

/** Removes the article's own language and languages that are not installed. */
function otherLanguages(
  rows: readonly Localization[],
  locale: string | undefined,
  locales: readonly string[],
): Localization[] {
  return rows
    .filter((row) => row.locale !== locale && locales.includes(row.locale))
    .map(({ locale: code, slug, title }) => ({ locale: code, slug, title }))
    .sort((a, b) => (a.locale < b.locale ? -1 : 1));
}
