import { dayBefore, instantOf } from './dates';

test.each([
  ['Asia/Seoul', '2025-12-12', '2025-12-12T00:00:00.000Z'],
  ['UTC', '2025-12-12', '2025-12-12T00:00:00.000Z'],
  ['America/New_York', '2025-12-12', '2025-12-12T05:00:00.000Z'],
  ['Pacific/Kiritimati', '2025-12-12', '2025-12-12T00:00:00.000Z'],
  // The day begins at one there: clocks are put forward at midnight.
  ['America/Santiago', '2025-09-07', '2025-09-07T04:00:00.000Z'],
])('in %s the day %s begins for all at %s', (zone, day, instant) => {
  expect(instantOf(day, zone).toISOString()).toBe(instant);
});

test('days are counted by the clock of the site', () => {
  const now = new Date('2025-03-01T16:00:00Z');
  expect(dayBefore(now, 'Asia/Seoul', 0)).toBe('2025-03-02');
  expect(dayBefore(now, 'UTC', 2)).toBe('2025-02-27');
});
