import type { Announcement, AnnouncementReceiver, Refusal } from './announcement';
import type { AnnouncingSettings } from './settings';

const EVENT = 'indexnow.submit';

/**
 * The path of the key on the site. It does not contain the key, so that a frontend can serve it by a
 * rule that never changes.
 */
export const KEY_PATH = '/indexnow-key.txt';

/** The search engines that are told. */
export const searchEngines = ({ indexNow }: AnnouncingSettings): AnnouncementReceiver[] =>
  (indexNow?.endpoints ?? []).map((url) => ({
    name: `IndexNow: ${new URL(url).host}`,
    url,
    contentType: 'application/json; charset=utf-8',
    event: EVENT,
    refusalOf,
  }));

/**
 * Writes one request for each host of the addresses.
 *
 * @param addresses at most 10,000, the limit of the protocol
 */
export function indexNowAnnouncements(
  addresses: readonly string[],
  { indexNow }: AnnouncingSettings,
): Announcement[] {
  if (indexNow === null) return [];
  const byOrigin = new Map<string, string[]>();
  for (const address of new Set(addresses)) {
    const { origin } = new URL(address);
    const same = byOrigin.get(origin) ?? [];
    same.push(address);
    byOrigin.set(origin, same);
  }
  return [...byOrigin].map(([origin, urlList]) => {
    const { host } = new URL(origin);
    const { key, endpoints } = indexNow;
    return {
      event: EVENT,
      title: `${host} (${String(urlList.length)})`,
      body: JSON.stringify({ host, key, keyLocation: origin + KEY_PATH, urlList }),
      urls: endpoints,
    };
  });
}

/** The statuses of https://www.indexnow.org/documentation. 429 and all others are retried. */
function refusalOf(status: number): Refusal | null {
  switch (status) {
    case 400:
      return {
        code: 'INDEXNOW_INVALID',
        message:
          'The search engine could not read the request (400). Look at its response body, and check INDEXNOW_ENDPOINTS and INDEXNOW_KEY.',
        isFinal: true,
      };
    case 403:
      return {
        code: 'INDEXNOW_KEY_REFUSED',
        message: `The search engine refused the key (403). Serve INDEXNOW_KEY at the keyLocation of the body, which ends in ${KEY_PATH}: have the site answer with GET /api${KEY_PATH} of this server. Then send it again.`,
        isFinal: true,
      };
    case 422:
      return {
        code: 'INDEXNOW_ADDRESSES_REFUSED',
        message:
          'The search engine refused the addresses (422): they are not of the host, or the key is of another one. Correct "Address of an article" in the settings of the site. The next change of an article tells the corrected address.',
        isFinal: true,
      };
    default:
      return null;
  }
}
