import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, OperationTypeNode } from 'graphql';
import { z } from 'zod';
import { unstorableText } from '../platform/text';

/** Visitors may leave a comment where comments are open, and otherwise only read. */
const PUBLIC_MUTATIONS: ReadonlySet<string> = new Set(['createComment']);

/** Matches NUL as a character or as an escape in the text of a query. */
const ESCAPED_NUL = /\u0000|\\u0000|\\u\{0+\}/;

const session = z.object({
  state: z.object({ auth: z.object({ credentials: z.unknown() }) }),
});

/**
 * Refuses texts that no database can store, as the REST API does. The parser of GraphQL itself
 * refuses lone surrogates in a query. Also refuses mutations by visitors, because Strapi's users
 * plugin adds mutations that need no permission.
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
