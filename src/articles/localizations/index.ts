import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { JsonDialect } from '../../platform/entity-json';
import { installedLocales } from '../../platform/locales';
import { ARTICLE } from '../uids';

/** An article in another language, as far as a language switcher needs it. */
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

/** A row of an article; its `locale` where it was read already. */
interface ArticleRow {
  id: number;
  documentId: string;
  locale?: string | undefined;
}

/**
 * The other languages in which articles are published, by the `id` of their rows. Strapi's own
 * relation of this name holds drafts too and stays private, so this list is made of published rows
 * only.
 */
export async function localizationsOf(
  strapi: Core.Strapi,
  articles: readonly ArticleRow[],
): Promise<Map<number, Localization[]>> {
  if (articles.length === 0) return new Map();
  const locales = await installedLocales(strapi);
  // In words that delivery knows for a read of single articles, so that a publish of another one
  // leaves the answer in memory.
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['documentId', 'locale', 'slug', 'title'],
    where: {
      documentId: { $in: [...new Set(articles.map(({ documentId }) => documentId))] },
      publishedAt: { $notNull: true },
    },
  });
  const published = new Map<string, Localization[]>();
  for (const row of z.array(stored).parse(found)) {
    published.set(row.documentId, [...(published.get(row.documentId) ?? []), row]);
  }
  const languages = await languagesOf(strapi, articles);
  return new Map(
    articles.map(({ id, documentId }) => [
      id,
      otherLanguages(published.get(documentId) ?? [], languages.get(id), locales),
    ]),
  );
}

const located = z.array(z.object({ id: z.number(), locale: z.string() }));

/** The languages of rows, read where a request did not select them. */
async function languagesOf(
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
 * An expression that lists the published rows of the article in the row `a` of a statement, for
 * `localizationsFrom`.
 */
export const selectLocalizations = (dialect: JsonDialect): string =>
  dialect.list(
    `select ${dialect.array(['lo."locale"', 'lo."slug"', 'lo."title"'])} as value from "articles" as lo where lo."document_id" = a."document_id" and lo."published_at" is not null`,
  );

const listed = z.array(z.tuple([z.string(), z.string(), z.string()]));

/** The other languages of an article in `locale`, of what `selectLocalizations` listed. */
export function localizationsFrom(
  value: unknown,
  locale: string,
  locales: readonly string[],
): Localization[] {
  const rows = listed.parse(value).map(([code, slug, title]) => ({ locale: code, slug, title }));
  return otherLanguages(rows, locale, locales);
}

/** Without what is in a language that is not, or no longer, installed. */
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
