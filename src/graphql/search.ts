import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  publishedRows,
  type ReadRows,
  relatedRows,
  searchParameters,
  searchPage,
} from '../features/search';
import { mayReadBy, parseOrThrow } from '../platform/http';

const TYPES = /* GraphQL */ `
  type SearchHit {
    article: Article!
    "Where all words stand: 1 in the title, 0.75 with the summary, 0.5 with the lead, 0.25 with the body; half of it where a mistake was forgiven."
    score: Float!
    "Plain text, escaped, the words in <mark>."
    highlight: String!
  }

  type SearchFacet {
    documentId: ID!
    slug: String
    name: String!
    count: Int!
  }

  type SearchFacets {
    categories: [SearchFacet!]!
    tags: [SearchFacet!]!
    authors: [SearchFacet!]!
  }

  type SearchPage {
    hits: [SearchHit!]!
    pagination: Pagination!
    facets: SearchFacets!
    "More articles match than a search looks at; the numbers are of those it looked at."
    more: Boolean!
  }

  extend type Article {
    "Up to six published articles of the same language, the nearest first."
    related: [Article!]!
  }

  extend type Query {
    "Articles that hold every word, the best first. Category, tag and author by slug or documentId."
    search(
      q: String!
      locale: I18NLocaleCode
      page: Int
      pageSize: Int
      category: String
      tag: String
      author: String
      from: Date
      to: Date
    ): SearchPage!
  }
`;

const context = z.looseObject({ koaContext: z.custom<Parameters<typeof mayReadBy>[1]>() });
const given = z.record(z.string(), z.unknown());
const article = z.looseObject({ documentId: z.string(), locale: z.string() });

const rowsWith =
  (strapi: Core.Strapi, selection: Record<string, unknown>): ReadRows =>
  (documentIds, locale) =>
    publishedRows(strapi, documentIds, locale, selection);

/** The part of the schema for search and related articles. */
export const searchSchema = (strapi: Core.Strapi) => ({
  typeDefs: TYPES,
  resolvers: {
    Article: {
      related(parent: unknown) {
        const { documentId, locale } = article.parse(parent);
        return relatedRows(strapi, documentId, locale, rowsWith(strapi, {}));
      },
    },
    Query: {
      async search(_parent: unknown, args: unknown, asked: unknown) {
        const named = Object.entries(given.parse(args)).filter(([, value]) => value !== null);
        const parameters = parseOrThrow(searchParameters, Object.fromEntries(named));
        const mayRead = mayReadBy(strapi, context.parse(asked).koaContext);
        // The excerpt needs the summary. Strapi reads other relations as the query selects them.
        const rows = rowsWith(strapi, { populate: { summary: true } });
        const { hits, ...rest } = await searchPage(strapi, parameters, rows, mayRead);
        return { ...rest, hits: hits.map(({ row, ...hit }) => ({ ...hit, article: row })) };
      },
    },
  },
  resolversConfig: {
    'Article.related': { auth: { scope: ['api::search.related.find'] } },
    'Query.search': { auth: { scope: ['api::search.search.find'] } },
  },
});
