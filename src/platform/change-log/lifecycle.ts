import type { Core } from '@strapi/strapi';
import { relationsPastTheEntityManager } from '../../strapi';
import { Follower, type FollowOptions } from './follower';
import { startPolling } from './polling';
import { changeSettings } from './settings';
import { stateOf } from './state';

/**
 * Follows the changes of all instances, in the order of their commits, which skips none. Call it in
 * `bootstrap` or later. Where `changes.follow` is off, only `drainOnce` hands changes over.
 */
export function followChanges(strapi: Core.Strapi, options: FollowOptions) {
  const { followers, pulse } = stateOf(strapi);
  const follower = new Follower(strapi, options);
  followers.add(follower);
  pulse?.wake();
  const ready = follower.start();
  // Whoever drains is told of a failure; without this it would end the process as well.
  ready.catch((error: unknown) => {
    strapi.log.error('A follower could not find its place in the change log.', { error });
  });
  return {
    /** Resolves once it has its place: changes that commit from then on are handed over. */
    ready,
    /** Hands over what there is, now. @returns how many changes */
    drainOnce: () => follower.drain(),
    /** Ends it, and waits for what is under way. A durable one keeps its cursor. */
    async stop(): Promise<void> {
      followers.delete(follower);
      await follower.idle();
    },
  };
}

/** Starts to keep followers up to date and to prune, unless the settings say otherwise. */
export async function startChangeLog(strapi: Core.Strapi): Promise<void> {
  const state = stateOf(strapi);
  if (!changeSettings(strapi).follow || state.pulse !== null) return;
  warnOfUnloggedRelations(strapi);
  for (const follower of state.followers) await follower.start();
  state.pulse = startPolling(strapi, state.followers);
}

function warnOfUnloggedRelations(strapi: Core.Strapi): void {
  const models = [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)];
  const relations = relationsPastTheEntityManager(models);
  if (relations.length === 0) return;
  strapi.log.warn(
    'Some relations are not followed by the change log: readers may see a document change without a change in the log. See src/strapi/link-rows.ts.',
    { relations },
  );
}

/** Stops what `startChangeLog` started, and waits for what is under way. */
export async function stopChangeLog(strapi: Core.Strapi): Promise<void> {
  const state = stateOf(strapi);
  const { pulse } = state;
  state.pulse = null;
  await pulse?.stop();
}

/** How current this process is about what other instances write. */
export interface ChangeLogHealth {
  /** Whether notifications arrive, as far as this process can tell. Polling goes on either way. */
  listening: boolean;
  /**
   * No change that was committed longer ago than this many milliseconds has been missed by the
   * followers of this process without a name. Below a second unless the database cannot be
   * reached; `Infinity` before the first look; 0 on SQLite, which one process owns.
   */
  behindMs: number;
}

export function changeLogHealth(strapi: Core.Strapi): ChangeLogHealth {
  const { pulse } = stateOf(strapi);
  return {
    listening: pulse?.isListening() ?? false,
    behindMs: pulse?.behindMs() ?? Number.POSITIVE_INFINITY,
  };
}
