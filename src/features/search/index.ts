export { find, MAX_FOUND, type Found, type Hit, type Search } from './finding/find';
export { excerptOf, finderOf, type Excerpt, type Finder } from './finding/highlight';
export { findRelated } from './finding/related';
export type { Facet } from './index-table/entry';
export { drainOnce, rebuildIndex, startSearch, stopSearch } from './search';
export { cardsFor, publishedRows, type ReadRows } from './results/cards';
export { searchParameters } from './results/parameters';
export { relatedRows } from './results/related';
export { searchPage } from './results/search';
