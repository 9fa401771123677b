import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  readConditions,
  readPublishedArticles,
  wholeShape,
  type ArticleSelection,
  type ReadRows,
} from '../../articles/read';
import { ARTICLE } from '../../articles/uids';
import type { ArticleReader } from '../../features/delivery';
import { relatedRows } from '../../features/search';
import type { Entity } from '../../platform/entity-json';
import { listParameters } from '../../strapi';
import type { Root } from './plan';

/** How a query is read. */
export interface Reading {
  reader: ArticleReader;
  /** Reads in the snapshot of the whole query; `undefined` if one statement reads it. */
  values: Parameters<ArticleReader['find']>[1];
}

/** The value of a field of `Query`. */
export interface RootValue {
  value: unknown;
  /** `null` if it depends on the index of search, which follows writes with a delay. */
  tags: ReadonlySet<string> | null;
}

/** Only published articles are read here. */
const published = {
  status: z.literal('published').nullish(),
  hasPublishedVersion: z.null().optional(),
  publicationFilter: z.null().optional(),
};
const languages = { locale: z.string().optional(), fallbackLocale: z.string().nullish() };
const oneArguments = z.union([
  z.strictObject({ documentId: z.string(), ...languages, ...published }),
  z.strictObject({ slug: z.string(), ...languages, ...published }),
]);
const pageArguments = z.strictObject({
  filters: z.record(z.string(), z.unknown()).nullish(),
  sort: z.array(z.string()).nullish(),
  pagination: z.looseObject({}).optional(),
  ...languages,
  ...published,
});
const pageParameters = z.object({
  start: z.number(),
  limit: z.number(),
  filters: z.unknown().optional(),
});

/** The locale and the fallback of a query; `null` for one that is not installed. */
export function localesOf(
  {
    locale: asked,
    fallbackLocale,
  }: { locale?: string | undefined; fallbackLocale?: string | null | undefined },
  { settings }: ArticleReader,
): { locale: string; fallback: string | null } | null {
  const locale = asked ?? settings.defaultLocale;
  const fallback = fallbackLocale && fallbackLocale !== locale ? fallbackLocale : null;
  const isInstalled = (code: string) => settings.locales.includes(code);
  return isInstalled(locale) && (fallback === null || isInstalled(fallback))
    ? { locale, fallback }
    : null;
}

/** Reads `article` or `articleBySlug`. */
export async function readOne(
  strapi: Core.Strapi,
  { asked }: Root,
  args: unknown,
  { reader, values }: Reading,
): Promise<RootValue | null> {
  const given = oneArguments.safeParse(args).data;
  const locales = given === undefined ? null : localesOf(given, reader);
  if (given === undefined || locales === null) return null;
  const selection = asked.related === null ? asked.selection : withLocale(asked.selection);
  const read = { ...locales, selection, format: null };
  const found = await reader.find(
    'slug' in given
      ? { ...read, kind: 'slug', slug: given.slug }
      : { ...read, kind: 'document', documentId: given.documentId },
    values,
  );
  const [article] = found?.articles ?? [];
  if (found === null || article === undefined) return null;
  const [value] = await withRelated(strapi, [article], asked.related, reader);
  return { value, tags: asked.related === null ? found.tags : null };
}

/** Reads `articles` or `articles_connection`. */
export async function readPage(
  strapi: Core.Strapi,
  { name, asked, isCounted }: Root,
  args: unknown,
  { reader, values }: Reading,
): Promise<RootValue | null> {
  const given = pageArguments.safeParse(args).data;
  const locales = given === undefined ? null : localesOf(given, reader);
  if (given === undefined || locales === null) return null;
  const { filters, sort, pagination } = given;
  const parameters = listParameters(strapi, strapi.contentType(ARTICLE), { filters, pagination });
  const { start, limit, filters: asRest } = pageParameters.parse(parameters);
  const isPlain = asRest === undefined && !sort?.length;
  const conditions = isPlain
    ? null
    : readConditions({ filters: asRest, sort: sort ?? [] }, wholeShape(strapi));
  if (!isPlain && (conditions === null || locales.fallback !== null)) return null;
  const selection = asked.related === null ? asked.selection : withLocale(asked.selection);
  const found = await reader.find(
    { kind: 'page', ...locales, selection, start, limit, conditions, isCounted },
    values,
  );
  if (found === null) return null;
  const articles = await withRelated(strapi, found.articles, asked.related, reader);
  const tags = asked.related === null ? found.tags : null;
  if (name === 'articles') return { value: articles, tags };
  const total = found.total ?? 0;
  const page = Math.floor(start / limit) + 1;
  const pageInfo = { total, page, pageSize: limit, pageCount: Math.ceil(total / limit) };
  return { value: { nodes: articles, pageInfo }, tags };
}

/** Related articles have the locale of their article. */
const withLocale = (selection: ArticleSelection): ArticleSelection => ({
  ...selection,
  fields: selection.fields && [...selection.fields, 'locale'],
});

async function withRelated(
  strapi: Core.Strapi,
  articles: readonly Entity[],
  selection: ArticleSelection | null,
  reader: ArticleReader,
): Promise<readonly Entity[]> {
  if (selection === null) return articles;
  const rows = rowsOf(strapi, selection, reader);
  const found: Entity[] = [];
  for (const article of articles) {
    const { documentId, locale } = article;
    const related = await relatedRows(strapi, String(documentId), String(locale), rows);
    found.push({ ...article, related });
  }
  return found;
}

const row = z.looseObject({ id: z.number(), documentId: z.string() });

/** Reads published articles for the search, in the order of the documentIds. */
export const rowsOf =
  (strapi: Core.Strapi, selection: ArticleSelection, { settings }: ArticleReader): ReadRows =>
  async (documentIds, locale) => {
    if (documentIds.length === 0) return [];
    const found = await readPublishedArticles(strapi, selection, documentIds, locale, settings);
    return documentIds.flatMap((documentId) => {
      const article = found.get(documentId);
      return article === undefined ? [] : row.parse(article);
    });
  };
