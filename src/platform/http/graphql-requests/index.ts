export { isGraphqlPath } from './endpoint';
export { MAX_TOKENS } from './max-tokens';
export { persistedQueriesOf, type PersistedQueries } from './persisted-queries';
