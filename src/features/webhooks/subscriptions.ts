import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { WEBHOOK_MODEL } from '../../strapi';

const subscription = z.object({
  id: z.number(),
  name: z.string().nullable(),
  url: z.string().nullable(),
  headers: z.unknown(),
  events: z.array(z.string()).nullable(),
  enabled: z.boolean().nullable(),
});

/** A webhook of Settings → Webhooks. */
export interface Subscription {
  id: number;
  name: string;
  url: string;
  headers: unknown;
  events: ReadonlySet<string>;
  enabled: boolean;
}

const parse = (rows: unknown): Subscription[] =>
  z
    .array(subscription)
    .parse(rows)
    .map(({ id, name, url, headers, events, enabled }) => ({
      id,
      name: name ?? '',
      url: url ?? '',
      headers,
      events: new Set(events ?? []),
      enabled: enabled === true,
    }));

/**
 * Reads the subscriptions that are switched on. They are not cached: there are few, and another instance
 * may have changed one.
 */
export async function enabledSubscriptions(strapi: Core.Strapi): Promise<Subscription[]> {
  const rows: unknown = await strapi.db
    .query(WEBHOOK_MODEL)
    .findMany({ where: { enabled: true }, orderBy: { id: 'asc' } });
  return parse(rows);
}

/** Reads all subscriptions. */
export async function allSubscriptions(strapi: Core.Strapi): Promise<Subscription[]> {
  const rows: unknown = await strapi.db.query(WEBHOOK_MODEL).findMany({ orderBy: { id: 'asc' } });
  return parse(rows);
}

/** Reads one subscription, or returns `null`. */
export async function findSubscription(
  strapi: Core.Strapi,
  id: number,
): Promise<Subscription | null> {
  const row: unknown = await strapi.db.query(WEBHOOK_MODEL).findOne({ where: { id } });
  return row === null ? null : (parse([row])[0] ?? null);
}
