import { parse, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import { MAX_TOKENS } from '../platform/http';
import { expandedFields } from './expansion';

/** The limit of fields after fragments are expanded. `cost-limit` counts the rows of lists. */
const MAX_EXPANDED_FIELDS = 4000;

/** Returns the error for a document that is too large, or `null`. */
export function sizeRefusal(query: string): GraphQLFormattedError | null {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch {
    // Apollo reports the syntax error with its place.
    return null;
  }
  if (expandedFields(document) <= MAX_EXPANDED_FIELDS) return null;
  const message = `The query asks for more than ${MAX_EXPANDED_FIELDS} fields once its fragments are in their places, or a fragment contains itself.`;
  return { message, extensions: { code: 'QUERY_TOO_LARGE' } };
}
