import type { Capacity } from './lease';

/** Failures in a row after which a subscription is tried with one request at a time. */
const STREAK = 5;

export interface Limits {
  concurrency: number;
  concurrencyPerSubscription: number;
}

/** What a dispatcher is at. */
export interface Load {
  /** Deliveries that are leased and not recorded yet. */
  underWay: number;
  /** Requests, by subscription. */
  busy: ReadonlyMap<number, number>;
  /** Failures in a row. */
  failures: ReadonlyMap<number, number>;
  /** The lease in which each last got something, counted up. */
  served: ReadonlyMap<number, number>;
}

/** How many deliveries may be leased: of each subscription, and in all. */
export interface Room {
  /** Whose turn it is comes first. */
  capacities: Capacity[];
  total: number;
}

/**
 * How many deliveries of each subscription may be leased. No subscription takes more than its own
 * places, so a receiver that hangs holds up no other; one that keeps failing gets a single place.
 *
 * Whether anything waits for a subscription is known only to the lease: places of all that were set
 * aside for one with nothing to send would be lost to the rest. So each may fill whatever is free, and
 * where that does not suffice, those with the least under way come first, and among them those whose
 * turn is the longest ago.
 */
export function roomFor(
  subscriptions: readonly number[],
  { concurrency, concurrencyPerSubscription }: Limits,
  { underWay, busy, failures, served }: Load,
): Room {
  const total = Math.max(concurrency - underWay, 0);
  const busyWith = (id: number) => busy.get(id) ?? 0;
  const turnOf = (id: number) => served.get(id) ?? 0;
  const capacities = [...subscriptions]
    .sort((one, other) => busyWith(one) - busyWith(other) || turnOf(one) - turnOf(other))
    .map((subscriptionId) => {
      const isFailing = (failures.get(subscriptionId) ?? 0) >= STREAK;
      const places = isFailing ? 1 : concurrencyPerSubscription;
      return { subscriptionId, free: Math.min(places - busyWith(subscriptionId), total) };
    })
    .filter(({ free }) => free > 0);
  return { capacities, total };
}
