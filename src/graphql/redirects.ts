import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { languagesOf } from '../articles/read';
import { redirectPage } from '../articles/slugs';
import { parseOrThrow } from '../platform/http';
import { schemaExtension } from '../strapi';

const TYPES = /* GraphQL */ `
  "A former slug that leads to a published article."
  type Redirect {
    "The article."
    documentId: ID!
    locale: String!
    "The former slug."
    from: String!
    "The slug of the published article."
    to: String!
    "The former address. Null if the site has no URL pattern."
    fromUrl: String
    "The current address."
    toUrl: String
  }

  type RedirectPage {
    redirects: [Redirect!]!
    pagination: Pagination!
  }

  extend type Query {
    "The former slugs of published articles in one language, by slug, or that of an old path. A page has at most 100."
    redirects(locale: I18NLocaleCode, from: String, page: Int, pageSize: Int): RedirectPage!
  }
`;

const given = z.object({
  locale: z.string().nullish(),
  from: z.string().min(1).max(2048).optional(),
  page: z.int().min(1).max(10_000_000).default(1),
  pageSize: z.int().min(1).max(100).default(25),
});

/** Adds the list of former slugs, as the REST API has it. */
export function extendWithRedirects(strapi: Core.Strapi): void {
  schemaExtension(strapi).use({
    typeDefs: TYPES,
    resolvers: {
      Query: {
        async redirects(_parent: unknown, args: Record<string, unknown>) {
          const named = Object.entries(args).filter(([, value]) => value !== null);
          const { locale, ...page } = parseOrThrow(given, Object.fromEntries(named));
          const languages = await languagesOf(strapi, locale, null);
          return redirectPage(strapi, languages.locale, page);
        },
      },
    },
    resolversConfig: { 'Query.redirects': { auth: { scope: ['api::redirect.redirect.find'] } } },
  });
}
