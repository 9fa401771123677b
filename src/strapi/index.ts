export { authGranting } from './auth-granting';
export { closeContentTypeBuilder } from './close-content-type-builder';
export { databaseQuery } from './database-query';
