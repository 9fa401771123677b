import { nextDelay, parseRetryAfter, parseRetrySchedule } from './retry-schedule';

test('a schedule is numbers of seconds', () => {
  expect(parseRetrySchedule('5, 300,0.5')).toEqual([5, 300, 0.5]);
  expect(parseRetrySchedule('')).toEqual([]);
  for (const wrong of ['5,', 'soon', '-1', '1e9', Array(51).fill('1').join()]) {
    expect(() => parseRetrySchedule(wrong)).toThrow(/WEBHOOK_RETRY_SCHEDULE is/);
  }
});

test('each attempt has its wait, ten percent sooner or later, and after the last there is none', () => {
  expect(nextDelay([5, 300], 1, null, 0.5)).toBe(5000);
  expect(nextDelay([5, 300], 2, null, 0)).toBe(270_000);
  expect(nextDelay([5, 300], 2, null, 1)).toBe(330_000);
  expect(nextDelay([5, 300], 3, null, 0.5)).toBeNull();
});

test('what a receiver asks for is waited for, and not less than the schedule', () => {
  expect(nextDelay([5], 1, 60_000, 0.5)).toBe(60_000);
  expect(nextDelay([300], 1, 1000, 0.5)).toBe(300_000);
  expect(nextDelay([5], 1, Number.MAX_SAFE_INTEGER, 0.5)).toBe(7 * 24 * 60 * 60 * 1000);
});

test('Retry-After is seconds or a date', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  expect(parseRetryAfter('120', now)).toBe(120_000);
  expect(parseRetryAfter('Thu, 01 Jan 2026 00:01:00 GMT', now)).toBe(60_000);
  expect(parseRetryAfter('Wed, 31 Dec 2025 00:00:00 GMT', now)).toBe(0);
  expect(parseRetryAfter('later', now)).toBeNull();
  expect(parseRetryAfter(undefined, now)).toBeNull();
});
