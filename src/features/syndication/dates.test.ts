import fc from 'fast-check';
import { dayBefore, withDistinctSeconds, publishedInstant, withOffset } from './dates';

const at = (text: string) => new Date(text);

test.each([
  // Published before nine in Seoul, on its day: still yesterday in UTC.
  ['Asia/Seoul', '2025-12-12', '2025-12-11T23:30:00Z', '2025-12-11T23:30:00.000Z'],
  ['Pacific/Kiritimati', '2025-12-12', '2025-12-11T10:00:00Z', '2025-12-11T10:00:00.000Z'],
  // Published later than its date says: noon of the date.
  ['Asia/Seoul', '2025-12-12', '2025-12-20T01:00:00Z', '2025-12-12T03:00:00.000Z'],
  ['America/New_York', '2025-12-12', '2025-12-20T01:00:00Z', '2025-12-12T17:00:00.000Z'],
  // Dated ahead, which only older versions published: not in the future.
  ['Asia/Seoul', '2025-12-31', '2025-12-20T01:00:00Z', '2025-12-20T01:00:00.000Z'],
])(
  'in %s an article of %s that was first published at %s is of %s',
  (zone, day, first, instant) => {
    const publishing = {
      publicationDate: day,
      firstPublishedAt: at(first),
      publishedAt: at(first),
    };
    expect(publishedInstant(publishing, zone).toISOString()).toBe(instant);
  },
);

const zone = fc.constantFrom(
  'Asia/Seoul',
  'UTC',
  'America/New_York',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Santiago',
  'Australia/Lord_Howe',
);
const instant = fc.date({
  min: at('1990-01-01T00:00:00Z'),
  max: at('2035-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test('the instant is never after the last publish, and on the publication date if possible', () => {
  fc.assert(
    fc.property(zone, instant, instant, instant, (timeZone, one, other, dated) => {
      const [first, last] = one < other ? [one, other] : [other, one];
      const publicationDate = dayBefore(dated, timeZone, 0);
      const found = publishedInstant(
        { publicationDate, firstPublishedAt: first, publishedAt: last },
        timeZone,
      );
      expect(found.getTime()).toBeLessThanOrEqual(last.getTime());
      if (publicationDate === dayBefore(first, timeZone, 0)) expect(found).toEqual(first);
      else if (publicationDate < dayBefore(last, timeZone, 0)) {
        expect(dayBefore(found, timeZone, 0)).toBe(publicationDate);
      }
      expect(at(withOffset(found, timeZone))).toEqual(found);
      expect(withOffset(found, timeZone)).toMatch(/(?:Z|[+-]\d\d:\d\d)$/);
    }),
    { seed: 13, numRuns: 2000 },
  );
});

test('no two articles of a feed have the same second, and none is moved into the future', () => {
  const now = at('2025-12-12T12:00:00Z');
  const seconds = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 50 });
  fc.assert(
    fc.property(seconds, (before) => {
      const instants = before.map((second) => new Date(now.getTime() - 1000 * (100 + second)));
      const moved = withDistinctSeconds(instants, now);
      expect(new Set(moved.map((one) => Math.floor(one.getTime() / 1000))).size).toBe(moved.length);
      expect(moved.every((one) => one <= now)).toBe(true);
    }),
    { seed: 13 },
  );
  expect(withDistinctSeconds([now, now], now)).toEqual([now, now]);
});

test('days are counted in the time zone of the site', () => {
  const now = at('2025-03-01T16:00:00Z');
  expect(dayBefore(now, 'Asia/Seoul', 0)).toBe('2025-03-02');
  expect(dayBefore(now, 'UTC', 2)).toBe('2025-02-27');
});
