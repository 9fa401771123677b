import { instantOf, localTime, offsetAt } from './wall-clock';

const once = (local: string, zone: string) => {
  const instant = instantOf(local, zone);
  return 'at' in instant ? [instant.kind, instant.at.toISOString()] : [instant.kind];
};

test('a local time is an instant of its zone', () => {
  expect(once('2026-12-01T09:00', 'Asia/Seoul')).toEqual(['once', '2026-12-01T00:00:00.000Z']);
});

test('a time that a clock skips is never', () => {
  expect(once('2026-03-08T02:30', 'America/New_York')).toEqual(['never']);
  // Lord Howe Island sets its clocks forward by half an hour.
  expect(once('2026-10-04T02:15', 'Australia/Lord_Howe')).toEqual(['never']);
});

test('a time that a clock shows twice is the first of the two', () => {
  expect(once('2026-11-01T01:30', 'America/New_York')).toEqual([
    'twice',
    '2026-11-01T05:30:00.000Z',
  ]);
});

test.each(['', '2026-12-01', '2026-13-01T09:00', '2026-02-29T09:00', '2026-12-01T24:30', 'noon'])(
  '%j is no time',
  (local) => {
    expect(once(local, 'Asia/Seoul')).toEqual(['invalid']);
  },
);

test('what is said of an instant can be read back', () => {
  const at = new Date('2026-07-01T16:00:00Z');
  expect(localTime(at, 'America/New_York')).toBe('2026-07-01T12:00');
  expect(['America/New_York', 'UTC', 'Asia/Kolkata'].map((zone) => offsetAt(at, zone))).toEqual([
    'UTC-4',
    'UTC',
    'UTC+5:30',
  ]);
});
