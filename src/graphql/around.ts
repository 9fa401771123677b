import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import type { Context } from 'koa';
import { z } from 'zod';
import { aroundOf, publishedRows, type Around } from '../articles/read';
import { mayReadBy } from '../platform/http';
import { schemaExtension } from '../strapi';

const TYPES = /* GraphQL */ `
  "The published articles next to an article in the list of its language."
  type ArticleAround {
    "The next older article."
    previous: Article
    "The next newer article."
    next: Article
    "The next older article of the same category."
    previousInCategory: Article
    "The next newer article of the same category."
    nextInCategory: Article
  }

  extend type Article {
    around: ArticleAround!
  }
`;

const identified = z.looseObject({ id: z.number() });
const koa = z.looseObject({ koaContext: z.custom<Context>() });

/** Adds the articles next to an article, as the REST API has them. */
export function extendWithAround(strapi: Core.Strapi): void {
  const around = aroundLoader(strapi);
  schemaExtension(strapi).use({
    typeDefs: TYPES,
    resolvers: {
      Article: {
        around: (article: unknown, _args: unknown, context: object) =>
          around(context).load(identified.parse(article).id),
      },
    },
    resolversConfig: { 'Article.around': { auth: { scope: ['api::article.article.find'] } } },
  });
}

/** Creates one loader per request, so that a list of articles is read around at once. */
function aroundLoader(strapi: Core.Strapi) {
  const loaders = new WeakMap<object, DataLoader<number, Around>>();
  return (context: object): DataLoader<number, Around> => {
    const loader =
      loaders.get(context) ??
      new DataLoader<number, Around>(async (ids) => {
        const mayRead = mayReadBy(strapi, koa.parse(context).koaContext);
        const found = await aroundOf(
          strapi,
          ids,
          (documentIds, locale) => publishedRows(strapi, documentIds, locale, {}),
          mayRead,
        );
        return ids.map(
          (id) => found.get(id) ?? new Error(`There is no article row ${String(id)}.`),
        );
      });
    loaders.set(context, loader);
    return loader;
  };
}
