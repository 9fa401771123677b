import type { Core } from '@strapi/strapi';
import type { Change } from './change';
import type { Follower } from './follower';
import type { Polling } from './polling';

/** What the change log of one application holds in memory. */
interface ChangeLogState {
  /** Told of the changes of this process after their commit. */
  committed: Set<(changes: readonly Change[]) => void>;
  /** Run in the transaction, before its commit. */
  committing: Set<(changes: readonly Change[]) => Promise<void>>;
  followers: Set<Follower>;
  /** What keeps the followers up to date, once it has been started. */
  pulse: Polling | null;
}

const states = new WeakMap<Core.Strapi, ChangeLogState>();

export function stateOf(strapi: Core.Strapi): ChangeLogState {
  const state = states.get(strapi) ?? {
    committed: new Set(),
    committing: new Set(),
    followers: new Set(),
    pulse: null,
  };
  states.set(strapi, state);
  return state;
}
