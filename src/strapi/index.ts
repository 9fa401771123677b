export { closeContentTypeBuilder } from './close-content-type-builder';
