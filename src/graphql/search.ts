import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { publishedRows, type ReadRows } from '../articles/read';
import { relatedRows, searchParameters, searchPage } from '../features/search';
import { mayReadBy, parseOrThrow } from '../platform/http';

const TYPES = /* GraphQL */ `
  type SearchHit {
    article: Article!
    "1 if all words are in the title, 0.75 if the summary is needed too, 0.5 with the lead, 0.25 with the body. Half of that after the correction of a typing error."
    score: Float!
    "The matching text, escaped for HTML, with <mark> around the words that match."
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
    "True if more articles match than a search evaluates. The pagination and the facets count only the evaluated ones."
    more: Boolean!
  }

  extend type Article {
    "Up to six related published articles in the same language, most similar first."
    related: [Article!]!
  }

  extend type Query {
    "Finds articles with every word, best match first. Category, tag and author are a slug or documentId."
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
