import { DateTime } from 'luxon';

/**
 * An instant for a publication date, which has no time of day: the first that is of that day by the
 * clock of the site as well as in UTC, by which feeds are written. So a reader of either sees the
 * day that the editor set.
 */
export function instantOf(publicationDate: string, timeZone: string): Date {
  const here = DateTime.fromISO(publicationDate, { zone: timeZone }).startOf('day');
  const inUtc = DateTime.fromISO(publicationDate, { zone: 'utc' });
  return DateTime.max(here, inUtc).toJSDate();
}

/** The day by the clock of the site, `2025-12-12`, some days ago. */
export const dayBefore = (now: Date, timeZone: string, days: number): string =>
  DateTime.fromJSDate(now, { zone: timeZone }).minus({ days }).toFormat('yyyy-MM-dd');
