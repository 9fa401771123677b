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
}

/**
 * How many deliveries of each subscription may be leased. No subscription takes more than its own
 * places, so a receiver that hangs holds up no other; one that keeps failing gets a single place.
 * Where the places of all do not suffice, those with the least under way come first.
 */
export function capacities(
  subscriptions: readonly number[],
  { concurrency, concurrencyPerSubscription }: Limits,
  { underWay, busy: requests, failures }: Load,
): Capacity[] {
  const busy = (id: number) => requests.get(id) ?? 0;
  let left = concurrency - underWay;
  const waiting = [...subscriptions].sort((one, other) => busy(one) - busy(other));
  const found: Capacity[] = [];
  for (const [index, subscriptionId] of waiting.entries()) {
    const isFailing = (failures.get(subscriptionId) ?? 0) >= STREAK;
    const places = isFailing ? 1 : concurrencyPerSubscription;
    const share = Math.ceil(Math.max(left, 0) / (waiting.length - index));
    const free = Math.min(places - busy(subscriptionId), share);
    if (free <= 0) continue;
    found.push({ subscriptionId, free });
    left -= free;
  }
  return found;
}
