export { documentsOf, find, MAX_FOUND, type Found, type Search } from './finding/find';
export { finderOf, highlight } from './finding/highlight';
export { findRelated } from './finding/related';
export type { Facet } from './index-table/entry';
export { drainOnce, rebuildIndex, startSearch, stopSearch } from './search';
