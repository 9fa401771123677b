import type { Core, UID } from '@strapi/strapi';
import { GraphQLError } from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import { z } from 'zod';
import { conditionsIn, type ListQuery } from '../platform/query-cost';
import { listRows, type PageLimits } from './list-rows';

export type Limits = PageLimits;

/** What costs more than a field: statements of its own, each time. */
const OWN_COSTS: Readonly<Record<string, number>> = { 'Article.related': 100, 'Query.search': 200 };

/** Apollo limits how deep introspection nests; what it tells is in memory. */
const INTROSPECTION: ReadonlySet<string> = new Set(['__schema', '__type']);

const languages = z.object({ locale: z.string().nullish(), fallbackLocale: z.string().nullish() });
const ofContentType = z.object({
  strapi: z.object({ contentType: z.object({ uid: z.string() }) }),
});

/** How Strapi's resolvers turn the filters of GraphQL into those of REST. */
interface GraphqlUtils {
  mappers: { graphQLFiltersToStrapiQuery(filters: unknown, contentType: unknown): unknown };
}

/** Counts the fields of one query, and notes the lists that it reads. */
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
    // An entry by its id is no list.
    if (contentType.success && isPaged) {
      reads.push(listQuery(strapi, contentType.data.strapi.contentType.uid, given));
    }
    // A list below others is filtered once for each row above it, among the few that belong to it.
    const ownFilters = contentType.success ? 0 : conditionsIn(given['filters']);
    return (OWN_COSTS[name] ?? 1) + ownFilters + childComplexity * rows;
  };
  return { estimator, reads: () => reads };
}

function listQuery(
  strapi: Core.Strapi,
  uid: string,
  { filters, sort, pagination, locale }: Record<string, unknown>,
): ListQuery {
  const { mappers } = strapi.plugin('graphql').service<GraphqlUtils>('utils');
  const asRest =
    filters === undefined || filters === null
      ? {}
      : {
          filters: mappers.graphQLFiltersToStrapiQuery(
            filters,
            strapi.getModel(uid as UID.ContentType),
          ),
        };
  // Rows and what hangs on them count as fields.
  return { uid, query: { ...asRest, sort, pagination, locale, fields: ['documentId'] } };
}

/** Strapi checks a locale that is written in the query, and lets any through in a variable. */
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
