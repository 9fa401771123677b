import fc from 'fast-check';
import { thin, type ReplacedDraft } from './thinning';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const rules = { everySaveHours: 24, hourlyDays: 7, dailyDays: 30, maxSaves: 1000 };
const NOW = Date.UTC(2026, 10, 30, 12);

/** Drafts that replaced each other, by their ages in milliseconds, the oldest first. */
function replaced(...ages: number[]): ReplacedDraft[] {
  return ages.map((age, index) => ({
    id: String(index),
    at: NOW - (ages[index - 1] ?? age + 1),
    replacedAt: NOW - age,
    thinned: 0,
  }));
}

/** Applies a thinning, as the database does. */
function applied(drafts: readonly ReplacedDraft[], now = NOW, by = rules): ReplacedDraft[] {
  const { remove, advance } = thin(drafts, now, by);
  return drafts
    .filter(({ id }) => !remove.includes(id))
    .map((draft) => ({
      ...draft,
      thinned: advance[2].includes(draft.id)
        ? 2
        : advance[1].includes(draft.id)
          ? 1
          : draft.thinned,
    }));
}

const every = (ms: number, from: number, to: number): number[] =>
  Array.from({ length: Math.floor((from - to) / ms) }, (_, index) => from - index * ms);

test('every draft that was replaced within a day stays', () => {
  const drafts = replaced(...every(MINUTE, DAY - MINUTE, 0).slice(0, 900));
  expect(applied(drafts)).toEqual(drafts);
});

test('then one an hour stays for a week, and one a day for a month', () => {
  const week = applied(replaced(...every(MINUTE, 2 * DAY, DAY)));
  expect(week).toHaveLength(24);
  const month = applied(replaced(...every(30 * MINUTE, 12 * DAY, 8 * DAY)));
  expect(month).toHaveLength(5);
  expect(applied(replaced(31 * DAY, 30 * DAY))).toEqual([]);
});

test('of one hour, the draft that had stood longest stays', () => {
  const start = 2 * DAY;
  const drafts = replaced(start, start - 5 * MINUTE, start - 45 * MINUTE, start - 46 * MINUTE);
  expect(applied(drafts).map(({ id }) => id)).toEqual(['2']);
});

test('a draft that was old when it was overwritten is kept as a new one', () => {
  const drafts = [
    { id: 'old', at: NOW - 400 * DAY, replacedAt: NOW - MINUTE, thinned: 0 as const },
  ];
  expect(applied(drafts)).toEqual(drafts);
});

test('beyond the newest thousand, one an hour stays even of the last day', () => {
  const drafts = replaced(...every(MINUTE / 2, DAY - MINUTE, 0));
  const left = applied(drafts);
  expect(left.slice(-1000)).toEqual(drafts.slice(-1000));
  expect(left.length).toBeLessThanOrEqual(1000 + 24);
  expect(applied(left)).toEqual(left);
});

test('a day leaves as a whole, whichever of its drafts was left', () => {
  const [early, late] = [NOW - 10 * DAY, NOW - 10 * DAY + 6 * HOUR];
  const drafts: ReplacedDraft[] = [
    { id: 'long', at: early - DAY, replacedAt: early, thinned: 0 },
    { id: 'short', at: early, replacedAt: late, thinned: 0 },
  ];
  const later = NOW + 20 * DAY;
  expect(applied(drafts).map(({ id }) => id)).toEqual(['long']);
  expect(applied(applied(drafts), later)).toEqual(applied(drafts, later));
});

test('thinning often leaves what thinning once leaves, and never more than the bound', () => {
  const ages = fc.uniqueArray(fc.integer({ min: 0, max: 35 * DAY }), { maxLength: 300 });
  fc.assert(
    fc.property(ages, fc.integer({ min: 0, max: 40 * DAY }), (unordered, later) => {
      const drafts = replaced(...unordered.sort((one, other) => other - one));
      const once = applied(drafts, NOW + later);
      const often = applied(applied(drafts), NOW + later);
      expect(often.map(({ id }) => id)).toEqual(once.map(({ id }) => id));
      const recent = once.filter(({ replacedAt }) => NOW + later - replacedAt < DAY);
      expect(once.length - recent.length).toBeLessThanOrEqual(7 * 24 + 1 + 31);
    }),
  );
});
