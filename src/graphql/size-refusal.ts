import { parse, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import { MAX_TOKENS } from '../platform/http';
import { expandedFields } from './expansion';

/** Fields once fragments are in their places; lists are counted by rows elsewhere (`cost-limit`). */
const MAX_EXPANDED_FIELDS = 4000;

/** Why a document is too large to be looked at; `null` for one of a sensible size. */
export function sizeRefusal(query: string): GraphQLFormattedError | null {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch {
    // Apollo meets the same error, and tells it with its place.
    return null;
  }
  if (expandedFields(document) <= MAX_EXPANDED_FIELDS) return null;
  const message = `The query asks for more than ${MAX_EXPANDED_FIELDS} fields once its fragments are in their places, or a fragment contains itself.`;
  return { message, extensions: { code: 'QUERY_TOO_LARGE' } };
}
