import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import { z } from 'zod';
import { articleCounts, COUNTED_TYPES, languagesOf, type CountedType } from '../articles/read';
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
    }
  `,
).join('\n');

const identified = z.looseObject({ id: z.number() });
const given = z.looseObject({ locale: z.string().nullish() });

/** Adds the number of articles to authors, categories and tags, as the REST API has it. */
export function extendWithCounts(strapi: Core.Strapi): void {
  const counts = countLoader(strapi);
  const resolvers = TYPES.map(([type, uid]) => [
    type,
    {
      articleCount: (parent: unknown, args: unknown, context: object) =>
        counts(context, uid, given.parse(args).locale ?? '').load(identified.parse(parent).id),
    },
  ]);
  const auth = { auth: { scope: ['api::article.article.find'] } };
  schemaExtension(strapi).use({
    typeDefs: TYPE_DEFS,
    resolvers: Object.fromEntries(resolvers) as Record<string, object>,
    resolversConfig: Object.fromEntries(TYPES.map(([type]) => [`${type}.articleCount`, auth])),
  });
}

/** Creates one loader per request, type and language, so that a list is counted at once. */
function countLoader(strapi: Core.Strapi) {
  const loaders = new WeakMap<object, Map<string, DataLoader<number, number>>>();
  return (context: object, uid: CountedType, asked: string): DataLoader<number, number> => {
    const ofRequest = loaders.get(context) ?? new Map<string, DataLoader<number, number>>();
    loaders.set(context, ofRequest);
    const key = `${uid} ${asked}`;
    const loader =
      ofRequest.get(key) ??
      new DataLoader<number, number>(async (ids) => {
        const { locale } = await languagesOf(strapi, asked, null);
        const found = await articleCounts(strapi, uid, ids, locale);
        return ids.map((id) => found.get(id) ?? 0);
      });
    ofRequest.set(key, loader);
    return loader;
  };
}
