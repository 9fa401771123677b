export { drainOnce, rebuildIndex, startSearch, stopSearch } from './search';
export { searchParameters } from './results/parameters';
export { relatedRows } from './results/related';
export { searchPage } from './results/search';
export { searchDelivery } from './delivery';
