import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { valuesOf } from '../../platform/database';
import { jsonDialect, readValues, type JsonDialect } from '../../platform/entity-json';
import { databaseModel } from '../../strapi';
import {
  translatedRelations,
  translationTables,
  type TranslatedRelation,
  type TranslationTables,
} from './translated-types';

/** The texts of a document in one language. */
export interface Translation {
  /** The relation of the article that leads to the document; empty for a document on its own. */
  field: string;
  /** The `id` of the document's row. */
  id: number;
  name: string;
  description: string | null;
}

const row = z
  .tuple([z.string(), z.number(), z.string(), z.string().nullable()])
  .transform(([field, id, name, description]): Translation => ({ field, id, name, description }));
const rows = z.array(row);

const columns = (dialect: JsonDialect, field: string, id: string): string =>
  dialect.array([`'${field}'`, id, 't."name"', 't."description"']);

/**
 * The translations `t` of what articles are filed under by one relation, with the links `k` of the articles.
 * `cross join` keeps the order of the tables on SQLite, which would begin with all translations
 * (https://www.sqlite.org/optoverview.html#manual_control_of_query_plans_using_cross_join).
 *
 * @param where selects the links
 */
const fromLinks = ({ links, tables }: TranslatedRelation, where: string): string =>
  `from "${links.table}" as k cross join ${translationsBelow(tables)} where ${where}` +
  ` and ${isOf(`k."${links.targetColumn}"`, tables)}`;

const translationsBelow = ({ table, texts }: TranslationTables): string =>
  `"${table}" as m cross join "${texts}" as t`;

/** @param id an SQL expression with the `id` of the document */
const isOf = (id: string, tables: TranslationTables): string =>
  `m."${tables.entityColumn}" = ${id} and m."${tables.typeColumn}" = '${tables.component}' and t."id" = m."${tables.componentColumn}"`;

/**
 * An SQL expression that lists the texts of what an article is filed under, in the language of the article,
 * for `translationsFrom`.
 *
 * @param alias the alias of the table of articles
 * @param isSelected whether the response shows a relation
 */
export function selectTranslations(
  strapi: Core.Strapi,
  dialect: JsonDialect,
  alias: string,
  isSelected: (field: string) => boolean,
): string {
  const parts = translatedRelations(strapi).flatMap((relation) => {
    const { field, links } = relation;
    if (!isSelected(field)) return [];
    const value = columns(dialect, field, `k."${links.targetColumn}"`);
    return [
      `select ${value} as value ${fromLinks(relation, `k."${links.ownColumn}" = ${alias}."id"`)} and t."locale" = ${alias}."locale"`,
    ];
  });
  return parts.length === 0 ? 'null' : dialect.list(parts.join(' union all '));
}

/** Parses the list of `selectTranslations`. */
export const translationsFrom = (value: unknown): Translation[] =>
  value === null ? [] : rows.parse(value);

const ofArticles = z.array(z.tuple([z.number(), row]));

/**
 * The texts of what articles are filed under in the language of each, by the `id` of the article's row. It reads
 * no article: a response that delivery caches would depend on all of them.
 */
export async function translationsOfArticles(
  strapi: Core.Strapi,
  articles: readonly { id: number; locale: string }[],
): Promise<Map<number, Translation[]>> {
  const found = new Map<number, Translation[]>();
  const dialect = jsonDialect(strapi);
  const ids = valuesOf(strapi, 'integer');
  const text = translatedRelations(strapi)
    .map((relation) => {
      const { field, links } = relation;
      const article = `k."${links.ownColumn}"`;
      const value = columns(dialect, field, `k."${links.targetColumn}"`);
      return `select ${dialect.array([article, value])} as value ${fromLinks(relation, `${article} in ${ids}`)} and t."locale" = ?`;
    })
    .join(' union all ');
  for (const locale of new Set(articles.map((article) => article.locale))) {
    const inLocale = articles.filter((article) => article.locale === locale);
    const given = [JSON.stringify(inLocale.map(({ id }) => id)), locale];
    const values = translatedRelations(strapi).flatMap(() => given);
    for (const [id, translation] of ofArticles.parse(await readValues(strapi, { text, values }))) {
      found.set(id, [...(found.get(id) ?? []), translation]);
    }
  }
  return found;
}

/** The texts of documents of one type in a language, by the `id` of their rows. */
export async function translationsOf(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
  locale: string,
): Promise<Map<number, Translation>> {
  const tables = translationTables(strapi, uid);
  if (tables === null || ids.length === 0) return new Map();
  const value = columns(jsonDialect(strapi), '', 'd."id"');
  const found = await readValues(strapi, {
    text: `select ${value} as value from "${databaseModel(strapi, uid).tableName}" as d cross join ${translationsBelow(tables)} where d."id" in ${valuesOf(strapi, 'integer')} and ${isOf('d."id"', tables)} and t."locale" = ?`,
    values: [JSON.stringify(ids), locale],
  });
  return new Map(rows.parse(found).map((translation) => [translation.id, translation]));
}
