import { ClockWatch } from './clock-jumps';

test('a clock that is set is noticed once, forwards and backwards', () => {
  const watch = new ClockWatch();
  expect(watch.observe(1_000_000, 0)).toBeNull();
  expect(watch.observe(1_001_000, 1000)).toBe(0);
  expect(watch.observe(4_602_000, 2000)).toBe(3_600_000);
  expect(watch.observe(4_603_000, 3000)).toBe(0);
  expect(watch.observe(1_004_000, 4000)).toBe(-3_600_000);
});
