/**
 * The calendar day of an instant in a time zone, as `YYYY-MM-DD`.
 *
 * @param timeZone an IANA name such as `Asia/Seoul`
 * @throws RangeError for an unknown time zone
 */
export function dayIn(timeZone: string, instant: Date): string {
  // Canadian English is the one locale of Intl whose short date is ISO 8601.
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

const YEAR = /^[1-9]\d{3}-/;

/** Whether the year of a date has four digits. Strapi refuses values that are not dates. */
export function isUsableDate(date: unknown): boolean {
  if (date instanceof Date) return date.getUTCFullYear() >= 1000 && date.getUTCFullYear() <= 9999;
  return typeof date !== 'string' || date === '' || YEAR.test(date);
}
