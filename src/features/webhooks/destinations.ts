import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Failure } from './sending/attempt';

/** A receiver that another feature sends to, such as a search engine. It shares the queue of webhooks. */
export interface DestinationInput {
  /** Shown in the panel, such as `IndexNow: api.indexnow.org`. */
  name: string;
  url: string;
  contentType: string;
  /** The event of its messages. */
  event: string;
  /** Why a response means that the same request would be refused again; `null` if a retry may help. */
  refusalOf: (status: number) => Failure | null;
}

export interface Destination extends DestinationInput {
  /** Stands for the id of a subscription in the tables. It is negative, so no subscription has it. */
  id: number;
}

const registered = new WeakMap<Core.Strapi, ReadonlyMap<number, Destination>>();

/** Registers the receivers of other features. Call it in `register`. */
export function registerDestinations(
  strapi: Core.Strapi,
  destinations: readonly DestinationInput[],
): void {
  const byId = destinations.map((one) => {
    const id = destinationId(one.url);
    return [id, { ...one, id }] as const;
  });
  registered.set(strapi, new Map(byId));
}

/** All registered receivers, by id. */
export const destinationsOf = (strapi: Core.Strapi): ReadonlyMap<number, Destination> =>
  registered.get(strapi) ?? new Map<number, Destination>();

/**
 * The id of a receiver. All instances derive the same one, and a receiver that is configured again
 * finds its deliveries. The column is a 32-bit integer.
 */
export const destinationId = (url: string): number =>
  -1 - (createHash('sha256').update(url).digest().readUInt32BE() >>> 1);
