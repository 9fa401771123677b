import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import { z } from 'zod';
import { localizationsOf, type Localization } from '../articles/localizations';
import { schemaExtension } from '../strapi';

const TYPES = /* GraphQL */ `
  "Another language in which an article is published."
  type ArticleLocalization {
    locale: String!
    slug: String!
    title: String!
  }

  extend type Article {
    "The other languages in which the article is published."
    localizations: [ArticleLocalization!]!
  }
`;

const article = z.looseObject({ id: z.number(), documentId: z.string(), locale: z.string() });

/** Adds the languages of articles, as the REST API does. */
export function extendWithLocalizations(strapi: Core.Strapi): void {
  const languages = localizationsLoader(strapi);
  schemaExtension(strapi).use({
    typeDefs: TYPES,
    resolvers: {
      Article: {
        localizations: (parent: unknown, _args: unknown, context: object) =>
          languages(context).load(article.parse(parent)),
      },
    },
  });
}

type ArticleRow = z.infer<typeof article>;

/** Creates one loader per request, so that a list of articles needs one query. */
function localizationsLoader(strapi: Core.Strapi) {
  type Loader = DataLoader<ArticleRow, Localization[], number>;
  const loaders = new WeakMap<object, Loader>();
  return (context: object): Loader => {
    const loader =
      loaders.get(context) ??
      new DataLoader<ArticleRow, Localization[], number>(
        async (rows) => {
          const found = await localizationsOf(strapi, rows);
          return rows.map(({ id }) => found.get(id) ?? []);
        },
        { cacheKeyFn: ({ id }) => id },
      );
    loaders.set(context, loader);
    return loader;
  };
}
