import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { navigationOf } from '../articles/navigation';
import { languagesOf } from '../articles/read';
import { NAVIGATION } from '../articles/uids';
import { schemaExtension } from '../strapi';

const TYPES = /* GraphQL */ `
  "A published article or page that an item of the menu leads to."
  type NavigationTarget {
    documentId: ID!
    slug: String!
    title: String!
  }

  "An item below another one."
  type NavigationSubItem {
    label: String!
    url: String
    article: NavigationTarget
    page: NavigationTarget
  }

  "An item of the menu. One without a target is a heading of its items."
  type NavigationItem {
    label: String!
    url: String
    article: NavigationTarget
    page: NavigationTarget
    items: [NavigationSubItem!]!
  }

  "The menu of the site in one language, without what is not published."
  type NavigationMenu {
    locale: String!
    items: [NavigationItem!]!
  }

  extend type Query {
    navigation(locale: I18NLocaleCode): NavigationMenu!
  }
`;

const given = z.object({ locale: z.string().nullish() });

/** Adds the menu of the site, as the REST API has it. */
export function extendWithNavigation(strapi: Core.Strapi): void {
  const extension = schemaExtension(strapi);
  // Strapi's own type would resolve the drafts of articles and pages.
  extension.shadowCRUD(NAVIGATION).disable();
  extension.use({
    typeDefs: TYPES,
    resolvers: {
      Query: {
        async navigation(_parent: unknown, args: unknown) {
          const { locale } = await languagesOf(strapi, given.parse(args).locale, null);
          return navigationOf(strapi, locale);
        },
      },
    },
    resolversConfig: {
      'Query.navigation': { auth: { scope: ['api::navigation.navigation.find'] } },
    },
  });
}
