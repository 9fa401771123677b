export { isGraphqlPath } from './endpoint';
export { MAX_TOKENS } from './max-tokens';
export { persistedDocument, persistedQueries } from './persisted-queries';
