export { closeContentTypeBuilder } from './close-content-type-builder';
export { contentRoutes, type ContentRoute } from './content-routes';
export { databasePool } from './database-pool';
export { buildGraphqlSchema } from './graphql-schema';
export { uploadLocalFile } from './upload-local-file';
