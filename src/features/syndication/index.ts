export {
  announcementReceivers,
  announcingSettings,
  drainOnce,
  startAnnouncing,
  stopAnnouncing,
} from './announcing';
export { jsonLdTexts, markdownOf, metaOf, openGraphs } from './article-meta';
export { syndicationDelivery } from './delivery';
export { feedAddress } from './feeds/address';
export { FEED_LENGTH, makeFeed } from './feeds/feed';
export { FORMATS } from './feeds/formats';
export { LLMS_LENGTH, llmsText, type LanguageList } from './llms';
export { robotsText } from './robots';
export { BusyError } from './share-picture/share-pictures';
export { sharePicturePath, versionOf } from './share-picture/shared-text';
export {
  sharedText,
  sharePicturesOf,
  startSharePictures,
  stopSharePictures,
} from './share-picture/worker';
export { requireSiteAddress } from './site-address-error';
export { sitePictures } from './site-pictures';
export { sitemap, startSitemaps, stopSitemaps } from './sitemap/sitemap';
