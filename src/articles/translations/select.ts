import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { valuesOf } from '../../platform/database';
import { jsonDialect, readValues, type JsonDialect } from '../../platform/entity-json';
import {
  translatedRelations,
  translationTables,
  type TranslatedRelation,
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
 */
const fromLinks = ({ links, tables }: TranslatedRelation): string =>
  `from "${links.table}" as k` +
  ` join "${tables.table}" as m on m."${tables.entityColumn}" = k."${links.targetColumn}" and m."${tables.typeColumn}" = '${tables.component}'` +
  ` join "${tables.texts}" as t on t."id" = m."${tables.componentColumn}"`;

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
      `select ${value} as value ${fromLinks(relation)} where k."${links.ownColumn}" = ${alias}."id" and t."locale" = ${alias}."locale"`,
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
      return `select ${dialect.array([article, value])} as value ${fromLinks(relation)} where ${article} in ${ids} and t."locale" = ?`;
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
  const entity = `m."${tables.entityColumn}"`;
  const found = await readValues(strapi, {
    text:
      `select ${columns(jsonDialect(strapi), '', entity)} as value from "${tables.table}" as m` +
      ` join "${tables.texts}" as t on t."id" = m."${tables.componentColumn}"` +
      ` where ${entity} in ${valuesOf(strapi, 'integer')} and m."${tables.typeColumn}" = ? and t."locale" = ?`,
    values: [JSON.stringify(ids), tables.component, locale],
  });
  return new Map(rows.parse(found).map((translation) => [translation.id, translation]));
}
