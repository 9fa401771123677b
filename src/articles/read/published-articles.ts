import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPostgres, runSql, valuesOf, withKnex } from '../../platform/database';
import { jsonValue, runPrepared, type Entity, type PgClient } from '../../platform/entity-json';
import { articlesFrom, rowShape, type SharedSettings } from './article-rows';
import { isPublished } from './published';
import type { ShapeName } from './shapes';

type Statements = Partial<Record<ShapeName, string>>;

/** The same text each time, by which the driver finds its prepared statement. */
const statements = new WeakMap<Core.Strapi, Statements>();

/** The values of the statement are a JSON list of documentIds, and a locale. */
function statementFor(strapi: Core.Strapi, name: ShapeName): string {
  const known = statements.get(strapi) ?? {};
  statements.set(strapi, known);
  return (known[name] ??= makeStatement(strapi, name));
}

function makeStatement(strapi: Core.Strapi, name: ShapeName): string {
  return `select ${rowShape(strapi, name).select} as value from articles as a
    where a.document_id in ${valuesOf(strapi, 'text')} and a.locale = ? and ${isPublished('a')}`;
}

const rows = z.array(z.object({ value: jsonValue }));

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
  name: ShapeName,
  documentIds: readonly string[],
  locale: string,
  settings: SharedSettings,
  isCacheable = false,
): Promise<Map<string, Entity>> {
  const text = statementFor(strapi, name);
  const values = [JSON.stringify(documentIds), locale];
  const found =
    isPostgres(strapi) && !isCacheable
      ? await withKnex(strapi, (knex) => {
          const prepared = { name: `published_${name}`, text: numbered(text), values };
          return runPrepared(knex.client as PgClient, prepared);
        })
      : await runSql(strapi, text, values);
  const selected = rows.parse(found).map(({ value }) => value);
  const articles = await articlesFrom(strapi, name, selected, settings);
  return new Map(articles.map((article) => [String(article['documentId']), article]));
}

/** The placeholders of PostgreSQL's driver. No literal of the statement has a `?`. */
function numbered(text: string): string {
  let count = 0;
  return text.replaceAll('?', () => `$${String((count += 1))}`);
}
