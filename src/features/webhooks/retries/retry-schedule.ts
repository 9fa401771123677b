const MAX_SECONDS = 7 * 24 * 60 * 60;
const MAX_RETRIES = 50;
/** The fraction by which a retry is moved at random, so that many retries do not come together. */
const JITTER = 0.1;

/**
 * Reads `WEBHOOK_RETRY_SCHEDULE`: the seconds before each retry, separated by commas. An empty text
 * means no retry.
 *
 * @throws Error that names the fault
 */
export function parseRetrySchedule(text: string): number[] {
  if (text.trim() === '') return [];
  const seconds = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const isFine = seconds.every((value) => value >= 0 && value <= MAX_SECONDS);
  if (!isFine || seconds.length > MAX_RETRIES) {
    throw new Error(
      `WEBHOOK_RETRY_SCHEDULE is "${text}". Set it to at most ${MAX_RETRIES} numbers of seconds, each up to ${MAX_SECONDS}, separated by commas.`,
    );
  }
  return seconds;
}

/**
 * Returns the milliseconds until the next retry, or `null` when the schedule has no retry left.
 *
 * @param schedule seconds before each retry
 * @param tries attempts of the present schedule so far
 * @param retryAfterMs the shortest delay that the receiver accepts, at most 7 days
 * @param random from 0 up to 1, for the jitter
 */
export function nextDelay(
  schedule: readonly number[],
  tries: number,
  retryAfterMs: number | null,
  random: number,
): number | null {
  const seconds = schedule[tries - 1];
  if (seconds === undefined) return null;
  const jittered = seconds * 1000 * (1 - JITTER + 2 * JITTER * random);
  return Math.round(Math.max(jittered, Math.min(retryAfterMs ?? 0, MAX_SECONDS * 1000)));
}

/**
 * Returns the milliseconds of a `Retry-After` header, which is a number of seconds or a date
 * (RFC 9110, section 10.2.3).
 *
 * @returns `null` where the header is neither
 */
export function parseRetryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\s*\d{1,10}\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
