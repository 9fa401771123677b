/**
 * What defines a published article, without an import: rooms that `articles/read` itself imports,
 * such as `articles/localizations`, use it from here.
 */
export { NEWEST_FIRST, ORDER_COLUMNS, orderNewestFirst } from './order';
export { isPublished, PUBLISHED } from './published';
export { populateFor, SHAPES } from './shapes';
