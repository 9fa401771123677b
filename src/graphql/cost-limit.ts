import type { ApolloServerPlugin } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import { GraphQLError, isListType, isNonNullType, type GraphQLOutputType } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { z } from 'zod';
import { installedLocales } from '../locales';

const whole = z.number().nullish();
const paging = z.object({
  pagination: z
    .object({
      page: z.number().min(1).nullish(),
      pageSize: whole,
      start: z.number().min(0).nullish(),
      limit: whole,
    })
    .optional(),
  locale: z.string().nullish(),
  fallbackLocale: z.string().nullish(),
});

/** What a page holds when the query does not say; `defaultLimit` and `maxLimit` of the plugin. */
export interface PageLimits {
  defaultLimit: number;
  maxLimit: number;
}

/**
 * Refuses a query that asks for too many fields, a field in a list counting once for each row that
 * the list may have, and a page beyond the limit, which Strapi would silently cut.
 *
 * @param maxCost the greatest number of fields
 */
export function costLimit(
  strapi: Core.Strapi,
  maxCost: number,
  limits: PageLimits,
): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async didResolveOperation({ request, document, schema }) {
          const locales = await installedLocales(strapi);
          const cost = complexity({
            schema,
            query: document,
            variables: request.variables ?? {},
            ...(request.operationName === undefined
              ? {}
              : { operationName: request.operationName }),
            estimators: [byRows(limits, locales)],
          });
          if (cost > maxCost) {
            throw refusal(
              `The query may ask for ${String(cost)} fields; at most ${String(maxCost)} are allowed. Ask for fewer rows or fewer fields.`,
              'QUERY_TOO_COSTLY',
            );
          }
        },
      }),
  };
}

/** What costs more than a field: statements of its own, each time. */
const OWN_COSTS: Readonly<Record<string, number>> = { 'Article.related': 100, 'Query.search': 200 };
const ownCost = (name: string): number => OWN_COSTS[name] ?? 1;

const byRows =
  ({ defaultLimit, maxLimit }: PageLimits, locales: readonly string[]): ComplexityEstimator =>
  ({ args, childComplexity, field, type }) => {
    const asked = paging.safeParse(args);
    if (!asked.success) {
      throw refusal('A page has a number from 1, or a start from 0, and a size.', 'INVALID_PAGE');
    }
    const { pagination, ...languages } = asked.data;
    // Strapi checks a locale that is written in the query, and lets any through in a variable.
    for (const locale of [languages.locale, languages.fallbackLocale]) {
      if (locale && locale !== '*' && !locales.includes(locale)) {
        const known = locales.join(', ');
        throw refusal(`There is no locale "${locale}"; there are ${known}.`, 'UNKNOWN_LOCALE');
      }
    }
    const rows = pagination?.pageSize ?? pagination?.limit ?? null;
    if (rows !== null && (rows > maxLimit || rows < 1)) {
      throw refusal(
        `A page holds from 1 to ${String(maxLimit)} rows; ${String(rows)} were asked for.`,
        'PAGE_TOO_LARGE',
      );
    }
    return (
      ownCost(`${type.name}.${field.name}`) +
      childComplexity * (isList(field.type) ? (rows ?? defaultLimit) : 1)
    );
  };

function isList(type: GraphQLOutputType): boolean {
  const nullable = isNonNullType(type) ? type.ofType : type;
  return isListType(nullable) || String(nullable).endsWith('Connection');
}

/**
 * The cost, or none where it cannot be told: the variables do not fit the query, which Apollo
 * refuses in its own words before it resolves anything.
 */
function complexity(options: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(options);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return 0;
  }
}

class Refusal extends GraphQLError {}

const refusal = (message: string, code: string) =>
  new Refusal(message, { extensions: { code, http: { status: 400 } } });
