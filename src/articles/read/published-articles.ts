import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withKnex } from '../../platform/database';
import { jsonValue, runPrepared, type Entity, type PgClient } from '../../platform/entity-json';
import { articlesFrom, rowShape, type SharedSettings } from './article-rows';
import { isPublished } from './published';
import type { ShapeName } from './shapes';

const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';

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
  const [listed, locale] = isPostgres(strapi)
    ? ['json_array_elements_text($1::json) as listed(value)', '$2']
    : ['json_each(?)', '?'];
  return `select ${rowShape(strapi, name).select} as value from articles as a
    where a.document_id in (select value from ${listed}) and a.locale = ${locale} and ${isPublished('a')}`;
}

const rows = z.array(z.object({ value: jsonValue }));

/**
 * Reads published articles in one locale as the API serves them to callers who may read every
 * related type. It takes one statement where the Document Service takes a dozen, because a publish
 * and a search wait for it.
 *
 * @returns the articles by documentId; one that is not published in the locale is missing
 */
export async function readPublishedArticles(
  strapi: Core.Strapi,
  name: ShapeName,
  documentIds: readonly string[],
  locale: string,
  settings: SharedSettings,
): Promise<Map<string, Entity>> {
  const text = statementFor(strapi, name);
  const values = [JSON.stringify(documentIds), locale];
  const found: unknown = await withKnex<unknown>(strapi, async (knex) => {
    if (!isPostgres(strapi)) return (await knex.raw(text, values)) as unknown;
    return runPrepared(knex.client as PgClient, { name: `published_${name}`, text, values });
  });
  const selected = rows.parse(found).map(({ value }) => value);
  const articles = await articlesFrom(strapi, name, selected, settings);
  return new Map(articles.map((article) => [String(article['documentId']), article]));
}
