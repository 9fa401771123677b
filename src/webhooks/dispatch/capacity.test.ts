import { capacities, type Load } from './capacity';

const limits = { concurrency: 20, concurrencyPerSubscription: 5 };
const load = (changes: Partial<Load> = {}): Load => ({
  underWay: 0,
  busy: new Map(),
  failures: new Map(),
  ...changes,
});

test('each subscription has its own places', () => {
  const busy = new Map([[1, 5]]);
  expect(capacities([1, 2], limits, load({ underWay: 5, busy }))).toEqual([
    { subscriptionId: 2, free: 5 },
  ]);
});

test('where the places of all do not suffice, they are shared', () => {
  const found = capacities([1, 2, 3, 4, 5, 6, 7, 8], limits, load());
  expect(found).toHaveLength(8);
  expect(found.reduce((sum, { free }) => sum + free, 0)).toBe(20);
});

test('what is not recorded yet takes a place of all', () => {
  expect(capacities([1], limits, load({ underWay: 20 }))).toEqual([]);
  expect(capacities([1], limits, load({ underWay: 25 }))).toEqual([]);
});

test('one that keeps failing gets a single place until it succeeds', () => {
  const failing = (count: number) => load({ failures: new Map([[1, count]]) });
  expect(capacities([1], limits, failing(4))).toEqual([{ subscriptionId: 1, free: 5 }]);
  expect(capacities([1], limits, failing(5))).toEqual([{ subscriptionId: 1, free: 1 }]);
});
