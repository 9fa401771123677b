import { roomFor, type Load } from './capacity';

const limits = { concurrency: 20, concurrencyPerSubscription: 5 };
const load = (changes: Partial<Load> = {}): Load => ({
  inFlight: 0,
  busy: new Map(),
  failures: new Map(),
  served: new Map(),
  ...changes,
});

test('each subscription has its own places', () => {
  const busy = new Map([[1, 5]]);
  expect(roomFor([1, 2], limits, load({ inFlight: 5, busy }))).toEqual({
    capacities: [{ subscriptionId: 2, free: 5 }],
    total: 15,
  });
});

test('places are set aside for nobody: any subscription may fill what is free', () => {
  const { capacities, total } = roomFor([1, 2, 3], { ...limits, concurrency: 2 }, load());
  expect(capacities.map(({ free }) => free)).toEqual([2, 2, 2]);
  expect(total).toBe(2);
});

test('those with the least under way come first, then those whose turn is the longest ago', () => {
  const busy = new Map([[4, 1]]);
  const served = new Map([
    [1, 7],
    [2, 6],
    [4, 1],
  ]);
  const { capacities } = roomFor([1, 2, 3, 4], limits, load({ inFlight: 1, busy, served }));
  expect(capacities.map(({ subscriptionId }) => subscriptionId)).toEqual([3, 2, 1, 4]);
});

test('what is not recorded yet takes a place of all', () => {
  const full = { capacities: [], total: 0 };
  expect(roomFor([1], limits, load({ inFlight: 20 }))).toEqual(full);
  expect(roomFor([1], limits, load({ inFlight: 25 }))).toEqual(full);
});

test('one that keeps failing gets a single place until it succeeds', () => {
  const freeAfter = (count: number) =>
    roomFor([1], limits, load({ failures: new Map([[1, count]]) })).capacities;
  expect(freeAfter(4)).toEqual([{ subscriptionId: 1, free: 5 }]);
  expect(freeAfter(5)).toEqual([{ subscriptionId: 1, free: 1 }]);
});
