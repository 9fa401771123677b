import { DateTime } from 'luxon';

/** What tells when an article was published. */
export interface Publishing {
  /** The day that the editor set, `2025-12-12`. */
  publicationDate: string | null;
  /** When it was published for the first time; `null` where that is not known. */
  firstPublishedAt: Date | null;
  /** When it was published last. */
  publishedAt: Date;
}

/**
 * The instant at which readers take an article for published: that of its first publish where it is
 * of the publication date by the clock of the site, else noon of that day. Never later than the last
 * publish, so that it is never in the future.
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

/** An instant with the offset of the site's clock, which shows the day that the editor set. */
export const withOffset = (at: Date, timeZone: string): string =>
  DateTime.fromJSDate(at, { zone: timeZone }).toISO() ?? at.toISOString();

const SECOND_MS = 1000;

/**
 * The same instants, moved on by seconds where several are alike: feeds are written by the second, and
 * many readers take only what is newer than what they know.
 *
 * @param instants of the articles of a feed, the newest first
 * @param now which none is moved beyond
 */
export function distinct(instants: readonly Date[], now: Date): Date[] {
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

/** The day by the clock of the site, `2025-12-12`. */
const dayOf = (at: Date, timeZone: string): string => dayBefore(at, timeZone, 0);

/** The day by the clock of the site, `2025-12-12`, some days ago. */
export const dayBefore = (now: Date, timeZone: string, days: number): string =>
  DateTime.fromJSDate(now, { zone: timeZone }).minus({ days }).toFormat('yyyy-MM-dd');
