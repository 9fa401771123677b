import { searchOf, type Filter } from './filter';

/** The page's path below `/settings`. */
export const PAGE = 'webhook-deliveries';

const BASE = `/settings/${PAGE}`;

/** The page of subscriptions and their secrets. */
export const subscriptionsAddress = `${BASE}/subscriptions`;

/** The page of one delivery. */
export const deliveryAddress = (id: string): string => `${BASE}/${id}`;

/** The list of the deliveries that match a filter. */
export function deliveriesAddress(filter: Filter = {}): string {
  const search = searchOf(filter);
  return search === '' ? BASE : `${BASE}?${search}`;
}
