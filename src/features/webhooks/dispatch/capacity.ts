import type { Capacity } from './lease';

/** After this many failures in a row, a subscription gets one request at a time. */
const STREAK = 5;

export interface Limits {
  concurrency: number;
  concurrencyPerSubscription: number;
}

/** The load of one dispatcher. */
export interface Load {
  /** The number of deliveries that are leased and not recorded yet. */
  inFlight: number;
  /** Requests in flight, by subscription. */
  busy: ReadonlyMap<number, number>;
  /** Failures in a row, by subscription. */
  failures: ReadonlyMap<number, number>;
  /** The number of the last lease that contained a delivery of each subscription. */
  served: ReadonlyMap<number, number>;
}

/** How many deliveries may be leased, by subscription and in total. */
export interface Room {
  /** Sorted by whose turn it is. */
  capacities: Capacity[];
  total: number;
}

/**
 * Returns how many deliveries of each subscription may be leased. No subscription exceeds its own
 * limit, so a slow receiver does not block the others. A subscription that keeps failing gets one
 * request at a time.
 *
 * Only the lease finds out which subscriptions have something due, so no capacity is reserved for one
 * that may have nothing. Each subscription may use all of the free capacity. If that is not enough for
 * all, subscriptions with the fewest requests in flight come first, and among those the one that has
 * waited for the longest time.
 */
export function roomFor(
  subscriptions: readonly number[],
  { concurrency, concurrencyPerSubscription }: Limits,
  { inFlight, busy, failures, served }: Load,
): Room {
  const total = Math.max(concurrency - inFlight, 0);
  const busyWith = (id: number) => busy.get(id) ?? 0;
  const turnOf = (id: number) => served.get(id) ?? 0;
  const capacities = [...subscriptions]
    .sort((one, other) => busyWith(one) - busyWith(other) || turnOf(one) - turnOf(other))
    .map((subscriptionId) => {
      const isFailing = (failures.get(subscriptionId) ?? 0) >= STREAK;
      const limit = isFailing ? 1 : concurrencyPerSubscription;
      return { subscriptionId, free: Math.min(limit - busyWith(subscriptionId), total) };
    })
    .filter(({ free }) => free > 0);
  return { capacities, total };
}
