import { dayIn } from './publication-date';

test.each([
  ['Asia/Seoul', '2025-12-11T15:00:00Z', '2025-12-12'],
  ['Asia/Seoul', '2025-12-11T14:59:59Z', '2025-12-11'],
  ['Pacific/Kiritimati', '2025-12-31T10:00:00Z', '2026-01-01'],
  ['Etc/GMT+12', '2026-01-01T11:59:59Z', '2025-12-31'],
  ['UTC', '2024-02-29T23:59:59Z', '2024-02-29'],
])('in %s, %s is on %s', (timeZone, instant, day) => {
  expect(dayIn(timeZone, new Date(instant))).toBe(day);
});

test('an unknown time zone is refused', () => {
  expect(() => dayIn('Asia/Nowhere', new Date(0))).toThrow(RangeError);
});
