import type { Attempt } from '../sending/attempt';
import { outcomeOf } from './outcome';

const answered = (
  status: number,
  code: 'STATUS' | 'GONE' | null,
  retryAfterMs: number | null = null,
): Pick<Attempt, 'response' | 'failure'> => ({
  response: { status, headers: {}, body: '', truncated: false, retryAfterMs },
  failure: code === null ? null : { code, message: 'No.' },
});

test('a success ends a delivery', () => {
  expect(outcomeOf(answered(204, null), [5], 1, 0.5)).toEqual({ state: 'succeeded' });
});

test('a failure waits for the schedule, and fails when that is over', () => {
  const failed = answered(500, 'STATUS', 60_000);
  expect(outcomeOf(failed, [5], 1, 0.5)).toEqual({ state: 'waiting', delayMs: 5000 });
  expect(outcomeOf(failed, [5], 2, 0.5)).toEqual({ state: 'failed', gone: false });
});

test.each([429, 503])('a %i waits for as long as it asks', (status) => {
  const busy = answered(status, 'STATUS', 60_000);
  expect(outcomeOf(busy, [5], 1, 0.5)).toEqual({ state: 'waiting', delayMs: 60_000 });
});

test('a refusal of the request itself fails at once, whatever the schedule has left', () => {
  const failure = { code: 'INDEXNOW_KEY_REFUSED' as const, message: 'No.', isFinal: true };
  const refused = { ...answered(403, 'STATUS'), failure };
  expect(outcomeOf(refused, [5], 1, 0.5)).toEqual({ state: 'failed', gone: false });
});

test('410 fails at once', () => {
  expect(outcomeOf(answered(410, 'GONE'), [5], 1, 0.5)).toEqual({ state: 'failed', gone: true });
});
