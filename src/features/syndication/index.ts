export type { Place } from './article';
export { FEED_LENGTH, makeFeed, type Topic } from './feeds/feed';
export { FORMATS, type FormatName } from './feeds/formats';
export { jsonLdOf } from './json-ld';
export { refusingWithoutAddress } from './no-site-address';
export { sitemap, startSitemaps, stopSitemaps } from './sitemap/sitemap';
export { metaOf } from './article-meta';
export { syndicationDelivery } from './delivery';
