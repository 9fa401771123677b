import { FORMATS } from './feeds/formats';
import { SHARE_PICTURES } from './share-picture/shared-text';

const LLMS = 'llms.txt';
const ROBOTS = 'robots.txt';
const FEED_PARAMETERS = ['locale', 'category', 'tag', 'author'];

/** The declaration of feeds and sitemaps to delivery. */
export const syndicationDelivery = {
  parameters: {
    ...Object.fromEntries(
      Object.keys(FORMATS).map((format) => [`feed.${format}`, FEED_PARAMETERS]),
    ),
    [LLMS]: [],
    [ROBOTS]: [],
    'indexnow-key.txt': [],
  },
  // Where https://llmstxt.org and RFC 9309 expect them.
  rootRoutes: [LLMS, ROBOTS],
  aliases: {},
  // The sitemap is kept compressed by `sitemap/` and unpacked while it is sent. Share pictures are kept by
  // `share-picture/`, and have headers of their own.
  streamedRoutes: ['sitemap.xml', SHARE_PICTURES],
  laggingTables: [],
};
