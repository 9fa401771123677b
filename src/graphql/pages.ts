import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { languagesOf } from '../articles/read';
import { pageSlug } from '../articles/slugs';
import { PAGE } from '../articles/uids';
import { schemaExtension } from '../strapi';

const TYPES = /* GraphQL */ `
  extend type Query {
    "One static page by its slug. Null if there is none."
    pageBySlug(slug: String!, locale: I18NLocaleCode, status: PublicationStatus): Page
  }
`;

const parameters = z.object({
  slug: z.string(),
  locale: z.string().nullish(),
  status: z.enum(['draft', 'published']).nullish(),
});

/** Adds static pages by slug, as the REST API has them. */
export function extendWithPages(strapi: Core.Strapi): void {
  schemaExtension(strapi).use({
    typeDefs: TYPES,
    resolvers: {
      Query: {
        async pageBySlug(_parent: unknown, args: unknown) {
          const { slug: asked, locale: named, status: given } = parameters.parse(args);
          const { locale } = await languagesOf(strapi, named, null);
          const status = given ?? 'published';
          const slug = await pageSlug(strapi, asked, { locale, status });
          if (slug === null) return null;
          const found: unknown = await strapi
            .documents(PAGE)
            .findFirst({ filters: { slug }, locale, status });
          return found ?? null;
        },
      },
    },
    resolversConfig: {
      'Query.pageBySlug': { auth: { scope: ['api::page.page-by-slug.findOne'] } },
    },
  });
}
