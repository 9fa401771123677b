import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { localesOfRows } from '../localizations';
import { translationsOf, translationsOfArticles, type Translation } from './select';
import { DESCRIPTIONS, translatedRelations } from './translated-types';

type Fields = Record<string, unknown>;

const filed = z.looseObject({ id: z.number() });
const identified = z.looseObject({
  id: z.number(),
  documentId: z.string(),
  locale: z.string().optional(),
});

/** A document with the texts of its translation, where it shows them. A text that is missing stays. */
function translated<Document extends Fields>(
  document: Document,
  translation: Translation | undefined,
): Document {
  if (translation === undefined) return document;
  const { name, description } = translation;
  const shown = DESCRIPTIONS.filter((field) => description !== null && field in document);
  return {
    ...document,
    ...('name' in document && { name }),
    ...Object.fromEntries(shown.map((field) => [field, description])),
  };
}

/** An article whose category, tags and author have the names of its language. */
export function withTranslations<Article extends Fields>(
  article: Article,
  translations: readonly Translation[],
): Article {
  if (translations.length === 0) return article;
  const replaced: Fields = {};
  for (const field of new Set(translations.map((one) => one.field))) {
    if (article[field] !== undefined)
      replaced[field] = inField(article[field], field, translations);
  }
  return { ...article, ...replaced };
}

function inField(value: unknown, field: string, translations: readonly Translation[]): unknown {
  if (Array.isArray(value)) return value.map((one) => inField(one, field, translations));
  const { data } = filed.safeParse(value);
  if (data === undefined) return value;
  return translated(
    data,
    translations.find((one) => one.field === field && one.id === data.id),
  );
}

/** Gives what articles are filed under the names of the article's language, as `withTranslations`. */
export async function inArticleLanguages<Article extends Fields>(
  strapi: Core.Strapi,
  articles: readonly Article[],
): Promise<Article[]> {
  const fields = translatedRelations(strapi).map(({ field }) => field);
  const rows = articles.flatMap((article) => {
    const isFiled = fields.some((field) => [article[field]].flat().some(Boolean));
    return isFiled ? (identified.safeParse(article).data ?? []) : [];
  });
  if (rows.length === 0) return [...articles];
  const languages = await localesOfRows(strapi, rows);
  const found = await translationsOfArticles(
    strapi,
    [...languages].map(([id, locale]) => ({ id, locale })),
  );
  return articles.map((article) =>
    withTranslations(article, found.get(Number(article['id'])) ?? []),
  );
}

/** Gives documents of one type their names in a language. */
export async function inLanguage<Document extends Fields & { id: number }>(
  strapi: Core.Strapi,
  uid: string,
  documents: readonly Document[],
  locale: string,
): Promise<Document[]> {
  const ids = documents.map(({ id }) => id);
  const found = await translationsOf(strapi, uid, ids, locale);
  return documents.map((document) => translated(document, found.get(document.id)));
}
