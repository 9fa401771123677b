import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import { z } from 'zod';
import {
  articleCounts,
  COUNTED_TYPES,
  languagesOf,
  MAX_FILED_ARTICLES,
  newestArticles,
  publishedRows,
  type CountedType,
  type Row,
} from '../articles/read';
import { parseOrThrow } from '../platform/http';
import { schemaExtension } from '../strapi';

/** The types of GraphQL whose articles are counted, by their content types. */
const TYPES: readonly (readonly [type: string, uid: CountedType])[] = COUNTED_TYPES.map((uid) => {
  const name = uid.slice(uid.lastIndexOf('.') + 1);
  return [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, uid];
});

const TYPE_DEFS = TYPES.map(
  ([type]) => /* GraphQL */ `
    extend type ${type} {
      "The number of published articles in a language, by default the default language."
      articleCount(locale: I18NLocaleCode): Int!
      "The newest published articles in a language, by default the default language. At most 25."
      articles(locale: I18NLocaleCode, limit: Int = 10): [Article!]!
    }
  `,
).join('\n');

const DEFAULT_LIMIT = 10;

const identified = z.looseObject({ id: z.number() });
const given = z.looseObject({ locale: z.string().nullish() });
const LIMIT = `must be a number from 1 to ${String(MAX_FILED_ARTICLES)}`;
const givenToList = given.extend({
  limit: z.int(LIMIT).min(1, LIMIT).max(MAX_FILED_ARTICLES, LIMIT).nullish(),
});

/** Adds the number of articles and the newest ones to authors, categories and tags, as the REST API has them. */
export function extendWithFiledArticles(strapi: Core.Strapi): void {
  const counts = countLoader(strapi);
  const newest = newestLoader(strapi);
  const resolvers = TYPES.map(([type, uid]) => [
    type,
    {
      articleCount: (parent: unknown, args: unknown, context: object) =>
        counts(context, uid, given.parse(args).locale ?? '').load(identified.parse(parent).id),
      articles(parent: unknown, args: unknown, context: object) {
        const { locale, limit } = parseOrThrow(givenToList, args);
        const asked = `${locale ?? ''} ${String(limit ?? DEFAULT_LIMIT)}`;
        return newest(context, uid, asked).load(identified.parse(parent).id);
      },
    },
  ]);
  const auth = { auth: { scope: ['api::article.article.find'] } };
  schemaExtension(strapi).use({
    typeDefs: TYPE_DEFS,
    resolvers: Object.fromEntries(resolvers) as Record<string, object>,
    resolversConfig: Object.fromEntries(
      TYPES.flatMap(([type]) => [
        [`${type}.articleCount`, auth],
        [`${type}.articles`, auth],
      ]),
    ),
  });
}

/** Counts the articles of many entries at once. */
const countLoader = (strapi: Core.Strapi) =>
  loaderOf<number>(async (uid, asked, ids) => {
    const { locale } = await languagesOf(strapi, asked, null);
    const found = await articleCounts(strapi, uid, ids, locale);
    return ids.map((id) => found.get(id) ?? 0);
  });

/** Reads the newest articles of many entries at once. */
const newestLoader = (strapi: Core.Strapi) =>
  loaderOf<Row[]>(async (uid, asked, ids) => {
    const [named = '', limit] = asked.split(' ');
    const { locale } = await languagesOf(strapi, named, null);
    const found = await newestArticles(strapi, uid, ids, { locale, limit: Number(limit) });
    const documentIds = [...new Set([...found.values()].flat())];
    const rows = await publishedRows(strapi, documentIds, locale, {});
    const byDocument = new Map(rows.map((row) => [row.documentId, row]));
    return ids.map((id) =>
      (found.get(id) ?? []).flatMap((documentId) => byDocument.get(documentId) ?? []),
    );
  });

/**
 * Creates one loader per request, type and arguments.
 *
 * @param load loads the values of rows by their `id`s
 */
function loaderOf<Value>(
  load: (uid: CountedType, asked: string, ids: readonly number[]) => Promise<Value[]>,
) {
  const loaders = new WeakMap<object, Map<string, DataLoader<number, Value>>>();
  return (context: object, uid: CountedType, asked: string): DataLoader<number, Value> => {
    const ofRequest = loaders.get(context) ?? new Map<string, DataLoader<number, Value>>();
    loaders.set(context, ofRequest);
    const key = `${uid} ${asked}`;
    const loader =
      ofRequest.get(key) ?? new DataLoader<number, Value>((ids) => load(uid, asked, ids));
    ofRequest.set(key, loader);
    return loader;
  };
}
