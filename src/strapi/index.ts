export { apiPaths } from './api-paths';
export { authGranting } from './auth-granting';
export { closeContentTypeBuilder } from './close-content-type-builder';
export { databaseQuery } from './database-query';
export { openSecondPool, type PoolClient } from './second-pool';
export { ownCookies } from './own-cookies';
export { requestListeners } from './request-listeners';
export { equalitiesIn, tablesIn } from './statement-texts';
export { loadSharedReads, serveSharedReads, type SharedReads } from './shared-reads';
