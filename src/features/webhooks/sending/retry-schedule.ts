const MAX_SECONDS = 7 * 24 * 60 * 60;
const MAX_RETRIES = 50;
/** How much sooner or later than its time a retry may come, so that many do not come together. */
const JITTER = 0.1;

/**
 * Reads `WEBHOOK_RETRY_SCHEDULE`: seconds until each further attempt, separated by commas. Empty for
 * no further attempt.
 *
 * @throws Error telling what is wrong
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
 * Milliseconds until the attempt after the `tries`-th of a schedule, `null` where there is none.
 *
 * @param retryAfterMs what the receiver asked for: no sooner than that
 * @param random from 0 up to 1
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
 * The milliseconds that a `Retry-After` header asks for: a number of seconds or a date.
 *
 * @returns `null` where it says neither
 */
export function parseRetryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\s*\d{1,10}\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
