/* Handles parts of HTTP requests that do not depend on articles or features. */

// Wrong input of a caller becomes a 400 with a reason, and not a 500 or a silent change.
export {
  isReadable,
  refuseDroppedValues,
  requestParameters,
  toClientError,
  unreadableName,
  UnsupportedMediaTypeError,
  wholeNumber,
} from './bad-input';

export { PreconditionFailedError } from './precondition-failed';

// Which media type or encoding a client prefers.
export { prefersMarkdown, weightsIn } from './accepts-markdown';

// Validating queries and cleaning rows as Strapi's own content API controllers do.
export { isLenient, readParameters, readsParameter } from './content-api/lenient-routes';
export { mayReadBy, type MayRead } from './content-api/may-read';
export { onlyNamed, registerNamedFields } from './content-api/named-fields';
export { parseOrThrow } from './content-api/parse-or-throw';
export { sanitizeOutput, validateQuery } from './content-api/validate-query';

// The origins that get CORS headers and may send cookies.
export { corsHeaders, registerCrossOrigin, trustedOrigins } from './cross-origin';

// The endpoint of GraphQL and the documents that clients send to it.
export {
  isGraphqlPath,
  MAX_TOKENS,
  persistedQueriesOf,
  type PersistedQueries,
} from './graphql-requests';

// One snapshot of the database for each read.
export { registerSnapshotReads } from './snapshot-reads';
