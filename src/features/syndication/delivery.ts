import { FORMATS } from './feeds/formats';

const LLMS = 'llms.txt';
const FEED_PARAMETERS = ['locale', 'category', 'tag', 'author'];

/** The declaration of feeds and sitemaps to delivery. */
export const syndicationDelivery = {
  parameters: {
    ...Object.fromEntries(
      Object.keys(FORMATS).map((format) => [`feed.${format}`, FEED_PARAMETERS]),
    ),
    [LLMS]: [],
  },
  // Where https://llmstxt.org expects it.
  rootRoutes: [LLMS],
  aliases: {},
  // The sitemap is kept compressed by `sitemap/` and unpacked while it is sent.
  streamedRoutes: ['sitemap.xml'],
  laggingTables: [],
};
