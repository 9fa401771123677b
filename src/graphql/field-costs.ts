import type { Core } from '@strapi/strapi';
import { GraphQLError } from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import { z } from 'zod';
import { conditionsIn, type ListQuery } from '../platform/query-cost';
import { restFilters } from '../strapi';
import { listRows, type PageLimits } from './list-rows';

export type Limits = PageLimits;

/** Fields that run statements of their own, each time, and so cost more than one field. */
const OWN_COSTS: Readonly<Record<string, number>> = {
  'Article.around': 20,
  'Author.articleCount': 2,
  'Author.articles': 10,
  'Category.articleCount': 2,
  'Category.articles': 10,
  'Tag.articleCount': 2,
  'Tag.articles': 10,
  'Article.related': 100,
  'Article.jsonLd': 20,
  'Article.openGraph': 20,
  'Query.commentThreads': 50,
  'Query.navigation': 20,
  'Query.redirects': 50,
  'Query.search': 200,
};

/** What a body costs in addition if it is rendered in a form. */
const RENDERED = 4;

/** Strapi names connections so. Their type has `pageInfo`. */
const CONNECTION = '_connection';

/** Apollo limits the depth of introspection, and its data is in memory. */
const INTROSPECTION: ReadonlySet<string> = new Set(['__schema', '__type']);

const languages = z.object({ locale: z.string().nullish(), fallbackLocale: z.string().nullish() });
const ofContentType = z.object({
  strapi: z.object({ contentType: z.object({ uid: z.string() }) }),
});

/** Counts the fields of one query, and collects the lists that it reads. */
export function fieldCosts(
  strapi: Core.Strapi,
  limits: Limits,
  locales: readonly string[],
): { estimator: ComplexityEstimator; reads: () => readonly ListQuery[] } {
  const reads: ListQuery[] = [];
  const estimator: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
    if (INTROSPECTION.has(field.name)) return 1;
    refuseUnknownLocales(args, locales);
    const name = `${type.name}.${field.name}`;
    const isPaged = field.args.some((argument) => argument.name === 'pagination');
    const rows = listRows({ name, type: field.type, isPaged, args }, limits, locales.length);
    const given: Record<string, unknown> = args;
    const contentType = ofContentType.safeParse(field.extensions);
    // An entry by its id is not a list.
    if (contentType.success && isPaged) {
      const list = listQuery(strapi, contentType.data.strapi.contentType.uid, given);
      reads.push({ ...list, counted: field.name.endsWith(CONNECTION) });
    }
    // A nested list is filtered once for each parent row, among the few rows of that parent.
    const ownFilters = contentType.success ? 0 : conditionsIn(given['filters']);
    const rendered = name.endsWith('.body') && given['format'] ? RENDERED : 0;
    return (OWN_COSTS[name] ?? 1) + rendered + ownFilters + childComplexity * rows;
  };
  return { estimator, reads: () => reads };
}

function listQuery(
  strapi: Core.Strapi,
  uid: string,
  { filters, sort, pagination, locale }: Record<string, unknown>,
): ListQuery {
  const asRest =
    filters === undefined || filters === null ? {} : { filters: restFilters(strapi, uid, filters) };
  // Rows and their relations count as fields.
  return { uid, query: { ...asRest, sort, pagination, locale, fields: ['documentId'] } };
}

/** Strapi checks a locale in the text of a query, and accepts any locale in a variable. */
function refuseUnknownLocales(args: object, locales: readonly string[]): void {
  const { success, data } = languages.safeParse(args);
  if (!success) return;
  for (const locale of [data.locale, data.fallbackLocale]) {
    if (!locale || locale === '*' || locales.includes(locale)) continue;
    throw new GraphQLError(`There is no locale "${locale}"; there are ${locales.join(', ')}.`, {
      extensions: { code: 'UNKNOWN_LOCALE', http: { status: 400 } },
    });
  }
}
