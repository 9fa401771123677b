import type { Core } from '@strapi/strapi';
import type { Ended } from './record';

/** The ids of deliveries in one line. */
const MAX_IDS = 100;

/**
 * Logs the deliveries that have failed for good: no retry follows. One line stands for those of a
 * subscription that failed in the same way at the same time.
 */
export function logFailed(strapi: Core.Strapi, ended: readonly Ended[]): void {
  const alike = new Map<string, { fault: object; deliveries: number[] }>();
  for (const { leased, attempt, outcome } of ended) {
    if (outcome.state !== 'failed') continue;
    const fault = {
      subscription: leased.subscriptionId,
      code: attempt.failure?.code,
      status: attempt.response?.status,
      attempts: leased.attempts + 1,
    };
    const key = JSON.stringify(fault);
    const group = alike.get(key) ?? { fault, deliveries: [] };
    group.deliveries.push(leased.id);
    alike.set(key, group);
  }
  for (const { fault, deliveries } of alike.values()) {
    strapi.log.error('Webhook deliveries have failed for good; the panel can send them again.', {
      ...fault,
      count: deliveries.length,
      deliveries: deliveries.slice(0, MAX_IDS),
    });
  }
}
