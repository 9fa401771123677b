export {
  isReadable,
  toClientError,
  refuseDroppedValues,
  requestParameters,
  unreadableName,
  UnsupportedMediaTypeError,
  wholeNumber,
} from './bad-input';
export { readsParameter, isLenient, readParameters } from './content-api/lenient';
export { mayReadBy, type MayRead } from './content-api/may-read';
export { onlyNamed, registerNamedFields } from './content-api/named-fields';
export { parseOrThrow } from './content-api/parse';
export { validateQuery, sanitizeOutput } from './content-api/validate-query';
export { corsHeaders, trustedOrigins, registerCrossOrigin } from './cross-origin';
export { registerSnapshotReads } from './snapshot-reads';
export { trustProxies } from './trust-proxies';
export { isGraphqlPath, MAX_TOKENS, persistedDocument, persistedQueries } from './graphql';
