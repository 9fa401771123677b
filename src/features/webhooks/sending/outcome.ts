import type { Attempt } from './attempt';
import { nextDelay } from './retry-schedule';

/** What follows from an attempt. */
export type Outcome =
  | { state: 'succeeded' }
  | { state: 'waiting'; delayMs: number }
  | { state: 'failed'; gone: boolean };

/** Answers that may say when to come back. */
const HONOURS_RETRY_AFTER: ReadonlySet<number> = new Set([429, 503]);

/**
 * @param tries attempts of the present schedule, this one included
 * @param random from 0 up to 1
 */
export function outcomeOf(
  { answer, failure }: Pick<Attempt, 'answer' | 'failure'>,
  schedule: readonly number[],
  tries: number,
  random: number,
): Outcome {
  if (failure === null) return { state: 'succeeded' };
  if (failure.code === 'GONE') return { state: 'failed', gone: true };
  const retryAfterMs =
    answer !== null && HONOURS_RETRY_AFTER.has(answer.status) ? answer.retryAfterMs : null;
  const delayMs = nextDelay(schedule, tries, retryAfterMs, random);
  return delayMs === null ? { state: 'failed', gone: false } : { state: 'waiting', delayMs };
}
