import { DateTime } from 'luxon';

/** The format of a local time: `2026-03-08T09:30`. */
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** The instant of a local time. A clock that is set forward or back shows some times never or twice. */
type Instant =
  | { kind: 'never' }
  | { kind: 'invalid' }
  | { kind: 'once'; at: Date }
  /** `at` is the first of the two instants. */
  | { kind: 'twice'; at: Date };

/** Converts a local time of a zone to its instant. */
export function instantOf(local: string, zone: string): Instant {
  if (!LOCAL_TIME.test(local)) return { kind: 'invalid' };
  const guess = DateTime.fromISO(local, { zone });
  if (!guess.isValid) return { kind: 'invalid' };
  // Luxon moves a skipped time to an existing one.
  if (localTime(guess.toJSDate(), zone) !== local) return { kind: 'never' };
  const [first, second] = guess
    .getPossibleOffsets()
    .map((possible) => possible.toJSDate())
    .sort((one, other) => one.getTime() - other.getTime());
  const at = first ?? guess.toJSDate();
  return { kind: second === undefined ? 'once' : 'twice', at };
}

/** Converts an instant to the local time of a zone. */
export const localTime = (at: Date, zone: string): string =>
  DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");

/** A zone's offset from UTC at an instant: `UTC+9`. */
export const offsetAt = (at: Date, zone: string): string => {
  const offset = DateTime.fromJSDate(at, { zone }).toFormat('Z');
  return offset === '+0' ? 'UTC' : `UTC${offset}`;
};
