/**
 * The calendar day of an instant in a time zone, as `YYYY-MM-DD`.
 *
 * @param timeZone an IANA name such as `Asia/Seoul`
 * @throws RangeError when there is no such time zone
 */
export function dayIn(timeZone: string, instant: Date): string {
  // Canada's English is the one locale of Intl whose short date is ISO 8601.
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}
