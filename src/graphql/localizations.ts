import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import { z } from 'zod';
import { localizationsOf, type Localization } from '../articles/localizations';
import { serverAddress, srcsetOf } from '../platform/media';
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

  extend type UploadFile {
    "The sizes of an image for the srcset of an img element, with absolute URLs. Null if there is only one size."
    srcset: String
  }
`;

const article = z.looseObject({ id: z.number(), documentId: z.string(), locale: z.string() });

/** Adds the languages of articles and the sizes of images, as the REST API does. */
export function extendWithLocalizations(strapi: Core.Strapi): void {
  const languages = localizationsLoader(strapi);
  schemaExtension(strapi).use({
    typeDefs: TYPES,
    resolvers: {
      Article: {
        localizations: (parent: unknown, _args: unknown, context: object) =>
          languages(context).load(article.parse(parent)),
      },
      UploadFile: {
        srcset: (parent: unknown) => srcsetOf(serverAddress(strapi), parent),
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
