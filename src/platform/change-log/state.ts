import type { Core } from '@strapi/strapi';
import type { Change, PendingChange } from './change';
import type { Follower } from './follower';
import type { Polling } from './polling';

/** Writes what needs the cursors of its changes, while the transaction holds the log's lock. */
export type WriteLogged = (changes: readonly Change[]) => Promise<void>;

/** See `writeInCommitOrder`. */
export type CommitListener = (changes: readonly PendingChange[]) => Promise<WriteLogged | null>;

/** What the change log of one application holds in memory. */
interface ChangeLogState {
  /** Told of the changes of this process after their commit. */
  committed: Set<(changes: readonly Change[]) => void>;
  /** Run in the transaction, before its commit. */
  committing: Set<CommitListener>;
  followers: Set<Follower>;
  /** What keeps the followers up to date, once it has been started. */
  polling: Polling | null;
}

const states = new WeakMap<Core.Strapi, ChangeLogState>();

export function stateOf(strapi: Core.Strapi): ChangeLogState {
  const state = states.get(strapi) ?? {
    committed: new Set(),
    committing: new Set(),
    followers: new Set(),
    polling: null,
  };
  states.set(strapi, state);
  return state;
}
