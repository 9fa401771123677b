import { dueAction, nextDue, planAfter, planOf } from './plan';

const NOW = new Date('2026-12-01T00:00:00Z');
const at = (hour: number) => new Date(Date.UTC(2026, 11, 1, hour));

const faultOf = (publishAt: string | null, unpublishAt: string | null = null) => {
  const planned = planOf({ publishAt, unpublishAt }, 'Asia/Seoul', NOW);
  return 'fault' in planned ? [planned.fault.field, planned.fault.code] : planned.plan;
};

test('a request becomes instants', () => {
  expect(faultOf('2026-12-01T10:00', '2026-12-01T11:00')).toEqual({
    publishAt: at(1),
    unpublishAt: at(2),
  });
  expect(faultOf(null)).toEqual({ publishAt: null, unpublishAt: null });
});

test('this very minute is past', () => {
  expect(faultOf('2026-12-01T09:00')).toEqual(['publishAt', 'TIME_PAST']);
  expect(faultOf('2026-12-01T09:01')).toMatchObject({ unpublishAt: null });
});

test('the end comes after the start', () => {
  expect(faultOf('2026-12-01T11:00', '2026-12-01T10:00')).toEqual([
    'unpublishAt',
    'END_BEFORE_START',
  ]);
});

test('the clock decides which action is due', () => {
  const plan = { publishAt: at(1), unpublishAt: at(3) };
  expect([0, 1, 2, 3, 4].map((hour) => dueAction(plan, at(hour)))).toEqual([
    null,
    'publish',
    'publish',
    'miss',
    'miss',
  ]);
  expect(dueAction({ publishAt: null, unpublishAt: at(3) }, at(3))).toBe('unpublish');
  // Another publish is set for after the end of this one.
  expect(dueAction({ publishAt: at(9), unpublishAt: at(3) }, at(4))).toBe('unpublish');
});

test('the rest of a plan is the part that was not due', () => {
  const plan = { publishAt: at(1), unpublishAt: at(3) };
  expect(planAfter(plan, 'publish')).toEqual({ publishAt: null, unpublishAt: at(3) });
  expect(planAfter(plan, 'miss')).toEqual({ publishAt: null, unpublishAt: null });
  expect([nextDue(plan), nextDue(planAfter(plan, 'miss'))]).toEqual([at(1), null]);
});
