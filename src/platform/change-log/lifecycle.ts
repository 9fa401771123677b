import type { Core } from '@strapi/strapi';
import { relationsPastTheEntityManager } from '../../strapi';
import { Follower, type FollowOptions } from './follower';
import { startPolling } from './polling';
import { changeSettings } from './settings';
import { stateOf } from './state';

/**
 * Follows the changes of all instances in commit order, without gaps. Call it in `bootstrap` or
 * later. With `changes.follow` off, only `drainOnce` handles changes.
 */
export function followChanges(strapi: Core.Strapi, options: FollowOptions) {
  const { followers, polling } = stateOf(strapi);
  const follower = new Follower(strapi, options);
  followers.add(follower);
  polling?.wake();
  const ready = follower.start();
  // `drainOnce` reports the error to its caller. Unhandled, it would also end the process.
  ready.catch((error: unknown) => {
    strapi.log.error('Starting a follower of the change log failed.', { error });
  });
  return {
    /** Resolves when the follower has its cursor and misses no later commit. */
    ready,
    /** Handles all changes now. @returns their number */
    drainOnce: () => follower.drain(),
    /** Stops after the current batch. A durable follower keeps its cursor. */
    async stop(): Promise<void> {
      followers.delete(follower);
      await follower.idle();
    },
  };
}

/** Starts polling for the followers and pruning, unless `changes.follow` is off. */
export async function startChangeLog(strapi: Core.Strapi): Promise<void> {
  const state = stateOf(strapi);
  if (!changeSettings(strapi).follow || state.polling !== null) return;
  warnOfUnloggedRelations(strapi);
  for (const follower of state.followers) await follower.start();
  state.polling = startPolling(strapi, state.followers);
}

function warnOfUnloggedRelations(strapi: Core.Strapi): void {
  const registries: object[] = [strapi.contentTypes, strapi.components];
  const models = registries.flatMap((registry): unknown[] => Object.values(registry));
  const relations = relationsPastTheEntityManager(models);
  if (relations.length === 0) return;
  strapi.log.warn(
    'Some relations are not followed by the change log: readers may see a document change without a change in the log. See src/strapi/link-rows.ts.',
    { relations },
  );
}

/** Stops polling and pruning, and waits for current batches. */
export async function stopChangeLog(strapi: Core.Strapi): Promise<void> {
  const state = stateOf(strapi);
  const { polling } = state;
  state.polling = null;
  await polling?.stop();
}

/** How far this process lags behind the writes of other instances. */
export interface ChangeLogHealth {
  /** Whether notifications arrive, as far as this process can tell. Polling goes on either way. */
  listening: boolean;
  /**
   * No change that was committed longer ago than this many milliseconds has been missed by the
   * followers of this process without a name. Below a second unless the database cannot be
   * reached; `Infinity` before the first look; 0 on SQLite, which one process owns.
   */
  behindMs: number;
  /** For how many milliseconds the database has left a question without an answer. */
  silentMs: number;
}

export function changeLogHealth(strapi: Core.Strapi): ChangeLogHealth {
  const { polling } = stateOf(strapi);
  return {
    listening: polling?.isListening() ?? false,
    behindMs: polling?.behindMs() ?? Number.POSITIVE_INFINITY,
    silentMs: polling?.silentMs() ?? 0,
  };
}
