import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, OperationTypeNode } from 'graphql';
import { z } from 'zod';
import { unstorableText } from '../platform/text';

/** What a visitor may do beside reading: leave a comment, where that is open. */
const PUBLIC_MUTATIONS: ReadonlySet<string> = new Set(['createComment']);

/** As itself or as GraphQL's escapes write it, in the text of a query. */
const ESCAPED_NUL = /\u0000|\\u0000|\\u\{0+\}/;

const session = z.object({
  state: z.object({ auth: z.object({ credentials: z.unknown() }) }),
});

/**
 * Refuses texts that no database can store, as the REST API does, and mutations by visitors: Strapi's
 * users plugin brings some of its own that need no permission. The parser of GraphQL itself refuses
 * lone surrogates in the text of a query.
 */
export const requestChecks: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ request, operation, contextValue }) {
        if (ESCAPED_NUL.test(request.query ?? '')) {
          const message = 'The query holds a NUL character, which no text may.';
          throw refusal(message, 'NUL_CHARACTER', 400);
        }
        const unstorable = unstorableText(request.variables);
        if (unstorable !== null) {
          const { path, fault, code } = unstorable;
          throw refusal(`The variable at ${path.join('.')} ${fault}`, code, 400);
        }
        const { success, data } = session.safeParse(contextValue);
        const visitor = !success || !data.state.auth.credentials;
        if (operation?.operation === OperationTypeNode.MUTATION && visitor) {
          const refused = operation.selectionSet.selections.some(
            (field) => field.kind !== Kind.FIELD || !PUBLIC_MUTATIONS.has(field.name.value),
          );
          if (refused) throw refusal('Mutations need an API token.', 'FORBIDDEN', 403);
        }
        return Promise.resolve();
      },
    }),
};

const refusal = (message: string, code: string, status: number) =>
  new GraphQLError(message, { extensions: { code, http: { status } } });
