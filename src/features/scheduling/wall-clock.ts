import { DateTime } from 'luxon';

/** What a clock on the wall in a time zone says: `2026-03-08T09:30`. */
export const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** When a wall clock shows a time: never, once, or twice when it is set back. */
export type Instant =
  | { kind: 'never' }
  | { kind: 'invalid' }
  | { kind: 'once'; at: Date }
  /** `at` is the first of the two, before the clock is set back. */
  | { kind: 'twice'; at: Date };

/** The instant of a local time in a zone. */
export function instantOf(local: string, zone: string): Instant {
  if (!LOCAL_TIME.test(local)) return { kind: 'invalid' };
  const guess = DateTime.fromISO(local, { zone });
  if (!guess.isValid) return { kind: 'invalid' };
  // Luxon moves a time that a clock skips to one that there is.
  if (localTime(guess.toJSDate(), zone) !== local) return { kind: 'never' };
  const [first, second] = guess
    .getPossibleOffsets()
    .map((possible) => possible.toJSDate())
    .sort((one, other) => one.getTime() - other.getTime());
  const at = first ?? guess.toJSDate();
  return { kind: second === undefined ? 'once' : 'twice', at };
}

/** What the wall clock in a zone shows at an instant. */
export const localTime = (at: Date, zone: string): string =>
  DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");

/** A zone's offset from UTC at an instant: `UTC+9`. */
export const offsetAt = (at: Date, zone: string): string => {
  const offset = DateTime.fromJSDate(at, { zone }).toFormat('Z');
  return offset === '+0' ? 'UTC' : `UTC${offset}`;
};
