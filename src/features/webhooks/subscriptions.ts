import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Strapi's own record of a webhook of Settings → Webhooks. */
export const SUBSCRIPTION = 'strapi::webhook';

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
 * The subscriptions that are switched on, as they are now. Read anew each time: another instance may
 * have changed one, and they are few.
 */
export async function enabledSubscriptions(strapi: Core.Strapi): Promise<Subscription[]> {
  const rows: unknown = await strapi.db
    .query(SUBSCRIPTION)
    .findMany({ where: { enabled: true }, orderBy: { id: 'asc' } });
  return parse(rows);
}

export async function allSubscriptions(strapi: Core.Strapi): Promise<Subscription[]> {
  const rows: unknown = await strapi.db.query(SUBSCRIPTION).findMany({ orderBy: { id: 'asc' } });
  return parse(rows);
}

export async function findSubscription(
  strapi: Core.Strapi,
  id: number,
): Promise<Subscription | null> {
  const row: unknown = await strapi.db.query(SUBSCRIPTION).findOne({ where: { id } });
  return row === null ? null : (parse([row])[0] ?? null);
}
