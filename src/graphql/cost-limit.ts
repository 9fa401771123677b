import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, isListType, isNonNullType, type GraphQLOutputType } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { z } from 'zod';

const paging = z
  .looseObject({ pagination: z.looseObject({ pageSize: z.number(), limit: z.number() }).partial() })
  .partial();

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
export function costLimit(maxCost: number, limits: PageLimits): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ request, document, schema }) {
          const cost = getComplexity({
            schema,
            query: document,
            variables: request.variables ?? {},
            ...(request.operationName === undefined
              ? {}
              : { operationName: request.operationName }),
            estimators: [byRows(limits)],
          });
          if (cost > maxCost) {
            throw refusal(
              `The query may ask for ${String(cost)} fields; at most ${String(maxCost)} are allowed. Ask for fewer rows or fewer fields.`,
              'QUERY_TOO_COSTLY',
            );
          }
          return Promise.resolve();
        },
      }),
  };
}

const byRows =
  ({ defaultLimit, maxLimit }: PageLimits): ComplexityEstimator =>
  ({ args, childComplexity, field }) => {
    const asked = paging.safeParse(args);
    const { pageSize, limit } = (asked.success ? asked.data.pagination : undefined) ?? {};
    const rows = pageSize ?? limit;
    if (rows !== undefined && (rows > maxLimit || rows < 1)) {
      throw refusal(
        `A page holds from 1 to ${String(maxLimit)} rows; ${String(rows)} were asked for.`,
        'PAGE_TOO_LARGE',
      );
    }
    return 1 + childComplexity * (isList(field.type) ? (rows ?? defaultLimit) : 1);
  };

function isList(type: GraphQLOutputType): boolean {
  const nullable = isNonNullType(type) ? type.ofType : type;
  return isListType(nullable) || String(nullable).endsWith('Connection');
}

const refusal = (message: string, code: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
