import type { Attempt } from '../sending/attempt';
import { nextDelay } from './retry-schedule';

/** The state of a delivery after an attempt (see `delivery-states.ts`). */
export type Outcome =
  | { state: 'succeeded' }
  | { state: 'waiting'; delayMs: number }
  | { state: 'failed'; gone: boolean };

/** Statuses whose `Retry-After` header is honoured. */
const HONOURS_RETRY_AFTER: ReadonlySet<number> = new Set([429, 503]);

/**
 * Decides whether a delivery has succeeded, is retried, or has failed for good.
 *
 * @param schedule seconds before each retry
 * @param tries attempts of the present schedule, including this one
 * @param random from 0 up to 1
 */
export function outcomeOf(
  { response, failure }: Pick<Attempt, 'response' | 'failure'>,
  schedule: readonly number[],
  tries: number,
  random: number,
): Outcome {
  if (failure === null) return { state: 'succeeded' };
  if (failure.code === 'GONE') return { state: 'failed', gone: true };
  if (failure.isFinal === true) return { state: 'failed', gone: false };
  const retryAfterMs =
    response !== null && HONOURS_RETRY_AFTER.has(response.status) ? response.retryAfterMs : null;
  const delayMs = nextDelay(schedule, tries, retryAfterMs, random);
  return delayMs === null ? { state: 'failed', gone: false } : { state: 'waiting', delayMs };
}
