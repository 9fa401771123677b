import { feedAddress } from '../feeds/address';
import { FORMATS } from '../feeds/formats';
import type { Announcement, AnnouncementReceiver, Refusal } from './announcement';
import type { AnnouncingSettings } from './settings';

const EVENT = 'websub.publish';

/** The hub that is told, if there is one. */
export const hubs = ({ webSubHub: url }: AnnouncingSettings): AnnouncementReceiver[] =>
  url === null
    ? []
    : [
        {
          name: `WebSub: ${new URL(url).host}`,
          url,
          contentType: 'application/x-www-form-urlencoded',
          event: EVENT,
          refusalOf,
        },
      ];

/**
 * Writes one request for each feed of each language. Not every hub takes several feeds in one request.
 *
 * @param api the address below which the API is, such as `https://cms.example.com/api`
 */
export function webSubAnnouncements(
  locales: readonly string[],
  api: string,
  { webSubHub }: AnnouncingSettings,
): Announcement[] {
  if (webSubHub === null) return [];
  const topics = locales.flatMap((locale) =>
    Object.keys(FORMATS).map((format) => feedAddress(`${api}/feed.${format}`, { locale })),
  );
  return topics.map((topic) => ({
    event: EVENT,
    title: topic,
    body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic }).toString(),
    urls: [webSubHub],
  }));
}

/** WebSub leaves the responses to the hub, so they are read as HTTP means them. */
const refusalOf = (status: number): Refusal | null =>
  status >= 400 && status < 500 && status !== 408 && status !== 429
    ? {
        code: 'HUB_REFUSED',
        message: `The hub refused the feed (${String(status)}). Look at its response body. Check WEBSUB_HUB, and that the hub reaches the feed at PUBLIC_URL.`,
        isFinal: true,
      }
    : null;
