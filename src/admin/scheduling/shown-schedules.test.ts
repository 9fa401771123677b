import { rememberSchedule, unscheduledInList } from './shown-schedules';

const publishAt = {
  local: '2026-12-02T09:00',
  offset: '+09:00',
  at: '2026-12-02T00:00:00.000Z',
  isRepeated: false,
};
const NOW = Date.parse('2026-12-01T00:00:00Z');
const published = { isPublished: true, version: 'published 2' };

beforeAll(() => {
  rememberSchedule('a ko', publishAt, 'draft 1');
});

test('a row tells the time that publishing its article has unscheduled', () => {
  expect(unscheduledInList('a ko', published, NOW)).toBe(publishAt);
});

test('a row tells nothing after its schedule was cancelled, also when it is published later', () => {
  rememberSchedule('c ko', publishAt, 'draft 1');
  rememberSchedule('c ko', null, 'draft 1');
  expect(unscheduledInList('c ko', published, NOW)).toBeNull();
});

test('a row goes on telling it while the list shows the published article', () => {
  rememberSchedule('d ko', publishAt, 'draft 1');
  rememberSchedule('d ko', null, published.version);
  expect(unscheduledInList('d ko', published, NOW)).toBe(publishAt);
});

test.each([
  ['it was never scheduled', 'b ko', published, NOW],
  ['another language was scheduled', 'a en', published, NOW],
  ['it was not published', 'a ko', { isPublished: false, version: 'draft 2' }, NOW],
  ['someone unscheduled it', 'a ko', { isPublished: true, version: 'draft 1' }, NOW],
  ['the time has come', 'a ko', published, Date.parse(publishAt.at)],
])('a row tells nothing where %s', (_what, row, present, now) => {
  expect(unscheduledInList(row, present, now)).toBeNull();
});
