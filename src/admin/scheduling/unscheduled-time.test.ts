import { unscheduledBetween } from './unscheduled-time';

const LATER = '2026-12-02T09:00';

const page = (publishedAt: string | null, publishAt: string | null) => ({
  now: '2026-12-01T09:00',
  publishedAt,
  schedule: publishAt === null ? null : { publishAt: { local: publishAt } },
});

test('a publish by hand has unscheduled the time that was set', () => {
  expect(unscheduledBetween(page(null, LATER), page('1', null))).toEqual({ local: LATER });
  expect(unscheduledBetween(page('1', LATER), page('2', null))).toEqual({ local: LATER });
});

test.each([
  ['someone unscheduled it', page('1', LATER), page('1', null)],
  ['it was unpublished', page('1', LATER), page(null, null)],
  ['the time has come', page(null, '2026-12-01T09:00'), page('1', null)],
  ['nothing was scheduled', page(null, null), page('1', null)],
  ['it is scheduled still', page(null, LATER), page('1', LATER)],
])('nothing is unscheduled where %s', (_what, before, after) => {
  expect(unscheduledBetween(before, after)).toBeNull();
});
