import type { ApolloServerPlugin } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import { installedLocales } from '../platform/locales';
import { queryLimit, type ListQuery, type QueryLimit } from '../platform/query-cost';
import { fieldCosts } from './field-costs';
import { graphqlSettings } from './settings';

/** An operation with its variables. */
interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  variables: Readonly<Record<string, unknown>>;
  /** May be left out if the document has one operation. */
  operationName: string | null;
}

/** Refuses expensive queries before any resolver runs. */
export const costLimit = (strapi: Core.Strapi): ApolloServerPlugin => ({
  requestDidStart: () =>
    Promise.resolve({
      async didResolveOperation({ request, document, schema }) {
        const { variables = {}, operationName = null } = request;
        const operation = { schema, document, variables, operationName };
        checkCost(strapi, operation, await installedLocales(strapi));
      },
    }),
});

/**
 * Checks the cost of a query before it runs.
 *
 * @throws GraphQLError with status 400 if
 *
 * - it has too many fields, where a field in a list counts once per row that the list may have,
 * - its filters and sorts are too expensive for the database, for all its lists together,
 * - its page is larger than the limit, which Strapi would silently cut, or
 * - its cost cannot be estimated. A field that fails during the estimate fails alone when it is
 *   resolved, and the other fields would run without a limit.
 */
export function checkCost(
  strapi: Core.Strapi,
  { schema, document, variables, operationName }: Operation,
  locales: readonly string[],
): void {
  const { maxCost, ...limits } = graphqlSettings(strapi);
  const { estimator, reads } = fieldCosts(strapi, limits, locales);
  const fields = estimateFields({
    schema,
    query: document,
    variables,
    ...(operationName === null ? {} : { operationName }),
    estimators: [estimator],
  });
  if (fields > maxCost) {
    throw refusal(
      `The query may ask for ${String(fields)} fields; at most ${String(maxCost)} are allowed. Ask for fewer rows or fewer fields.`,
      'QUERY_TOO_COSTLY',
    );
  }
  const tooCostly = refusalOf(queryLimit(strapi), reads());
  if (tooCostly !== null) throw refusal(tooCostly, 'QUERY_TOO_COSTLY');
}

/** @throws GraphQLError with status 400 for a malformed list, which the limit refuses in REST's form */
function refusalOf(limit: QueryLimit, reads: readonly ListQuery[]): string | null {
  try {
    return limit.refusalOf(reads);
  } catch (cause) {
    if (!(cause instanceof errors.ValidationError)) throw cause;
    throw refusal(String(cause.message), 'BAD_USER_INPUT', cause);
  }
}

/** @throws GraphQLError with status 400 if the number of fields cannot be estimated */
function estimateFields(options: Parameters<typeof getComplexity>[0]): number {
  let fields: number;
  try {
    fields = getComplexity(options);
  } catch (cause) {
    if (cause instanceof GraphQLError && cause.extensions['http'] !== undefined) throw cause;
    const reason = cause instanceof GraphQLError ? `: ${cause.message}` : '.';
    throw refusal(`The query cannot be estimated${reason}`, 'BAD_USER_INPUT', cause);
  }
  if (Number.isFinite(fields)) return fields;
  throw refusal('The query cannot be estimated.', 'BAD_USER_INPUT');
}

const refusal = (message: string, code: string, cause?: unknown) =>
  new GraphQLError(message, {
    extensions: { code, http: { status: 400 } },
    ...(cause instanceof Error ? { originalError: cause } : {}),
  });
