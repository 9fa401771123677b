import { DateTime } from 'luxon';

/** The dates of an article's publication. */
interface Publishing {
  /** The day that the editor set, `2025-12-12`. */
  publicationDate: string | null;
  /** The first publish; `null` if it is unknown. */
  firstPublishedAt: Date | null;
  /** The last publish. */
  publishedAt: Date;
}

/**
 * Returns the instant that readers see as the publication of an article. It is the first publish, if that
 * falls on the publication date in the site's time zone, else noon of the publication date. It is never
 * later than the last publish, so it is never in the future.
 *
 * @param timeZone an IANA name such as `Asia/Seoul`
 */
export function publishedInstant(
  { publicationDate, firstPublishedAt, publishedAt }: Publishing,
  timeZone: string,
): Date {
  const first = firstPublishedAt ?? publishedAt;
  if (publicationDate === null || dayOf(first, timeZone) === publicationDate) return first;
  const noon = DateTime.fromISO(`${publicationDate}T12:00`, { zone: timeZone });
  return noon.isValid && noon.toJSDate() < publishedAt ? noon.toJSDate() : publishedAt;
}

/** Formats an instant with the offset of the site's time zone, so that it shows the day the editor set. */
export const withOffset = (at: Date, timeZone: string): string =>
  DateTime.fromJSDate(at, { zone: timeZone }).toISO() ?? at.toISOString();

const SECOND_MS = 1000;

/**
 * Adds seconds to equal instants until all are different. Feeds have a resolution of seconds, and many
 * readers fetch only items that are newer than those they have.
 *
 * @param instants of the articles of a feed, newest first
 * @param now no instant is moved beyond it
 */
export function withDistinctSeconds(instants: readonly Date[], now: Date): Date[] {
  const taken = new Set<number>();
  const moved = [...instants].reverse().map((instant) => {
    let at = instant.getTime();
    while (taken.has(Math.floor(at / SECOND_MS)) && at + SECOND_MS <= now.getTime()) {
      at += SECOND_MS;
    }
    taken.add(Math.floor(at / SECOND_MS));
    return new Date(at);
  });
  return moved.reverse();
}

/** Returns the day in a time zone, `2025-12-12`. */
const dayOf = (at: Date, timeZone: string): string => dayBefore(at, timeZone, 0);

/** Returns the day in a time zone, `2025-12-12`, a number of days ago. */
export const dayBefore = (now: Date, timeZone: string, days: number): string =>
  DateTime.fromJSDate(now, { zone: timeZone }).minus({ days }).toFormat('yyyy-MM-dd');
