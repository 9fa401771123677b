import type { Core } from '@strapi/strapi';
import { valuesOf } from '../../platform/database';
import {
  readValues,
  type Entity,
  type OnDocument,
  type ValueStatement,
} from '../../platform/entity-json';
import { articleRows, articlesFrom, type SharedSettings } from './article-rows';
import { isPublished } from './published';
import type { ArticleSelection } from './selection';

/**
 * Reads published articles in one locale as the API serves them to callers who may read every
 * related type. It takes one statement where the Document Service takes a dozen, because a publish
 * and a search wait for it.
 *
 * @param isCacheable whether delivery may cache the response. It records which tables a response
 *   depends on by the events of Knex, and a prepared statement causes none
 * @returns the articles by documentId; one that is not published in the locale is missing
 */
export async function readPublishedArticles(
  strapi: Core.Strapi,
  selection: ArticleSelection,
  documentIds: readonly string[],
  locale: string,
  settings: SharedSettings,
  isCacheable = false,
): Promise<Map<string, Entity>> {
  const rows = articleRows(strapi, selection);
  const values = await readValues(strapi, {
    text: `select ${rows.select} as value from "articles" as a where a."document_id" in ${valuesOf(strapi, 'text')} and a."locale" = ? and ${isPublished('a')}`,
    values: [JSON.stringify(documentIds), locale],
    isRecorded: isCacheable,
  });
  const articles = await articlesFrom(strapi, rows, values, settings);
  return new Map(articles.map((article) => [String(article['documentId']), article]));
}

/**
 * Reads rows of articles, in the order of their ids.
 *
 * @param onDocument called for each document that was read
 */
export async function readArticleRows(
  strapi: Core.Strapi,
  selection: ArticleSelection,
  ids: readonly number[],
  settings: SharedSettings,
  onDocument: OnDocument,
): Promise<Entity[]> {
  const rows = articleRows(strapi, selection);
  const found = await readValues(strapi, {
    text: `select ${rows.select} as value from "articles" as a where a."id" in ${valuesOf(strapi, 'integer')}`,
    values: [JSON.stringify(ids)],
  });
  const reader = {
    values: (statement: ValueStatement) => readValues(strapi, statement),
    onDocument,
  };
  const articles = await articlesFrom(strapi, rows, found, settings, reader);
  const byId = new Map(articles.map((article) => [article['id'], article]));
  return ids.map((id) => byId.get(id)).filter((article) => article !== undefined);
}
