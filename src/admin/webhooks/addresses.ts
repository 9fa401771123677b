import { searchOf, type Filter } from './filter';

/** Below `/settings`. */
export const PAGE = 'webhook-deliveries';

const BASE = `/settings/${PAGE}`;

export const subscriptionsAddress = `${BASE}/subscriptions`;

/** Strapi's own list of subscriptions, and the form of one. */
export const strapiWebhooksAddress = '/settings/webhooks';
export const strapiWebhookAddress = (id: number): string => `${strapiWebhooksAddress}/${id}`;

export const deliveryAddress = (id: string): string => `${BASE}/${id}`;

/** The list of the deliveries that match. */
export function deliveriesAddress(filter: Filter = {}): string {
  const search = searchOf(filter);
  return search === '' ? BASE : `${BASE}?${search}`;
}
