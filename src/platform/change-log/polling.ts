import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { isPostgres } from '../database';
import type { Follower } from './follower';
import { listen, listenToNobody } from './listen';
import { readHead } from './log';
import { pruneChanges } from './prune';

/**
 * How often the log is looked at without being told. Also while notifications come: a connection
 * can be dead without either end knowing, and a proxy may swallow them. It costs PostgreSQL one
 * look at the end of an index, and keeps every instance within a second whatever happens.
 */
const POLL_MS = 250;
const PRUNE_MS = 60 * 60 * 1000;

export interface Polling {
  /** The log may have grown. */
  wake(): void;
  isListening: () => boolean;
  /** Milliseconds since the log was last known to be wholly seen by the followers of this process. */
  behindMs(): number;
  stop(): Promise<void>;
}

/** Keeps the followers of this process up to date, and prunes the log. */
export function startPolling(strapi: Core.Strapi, followers: ReadonlySet<Follower>): Polling {
  let seenAt = Number.NEGATIVE_INFINITY;
  let beating: Promise<void> | null = null;
  let wakes = 0;
  let failing = false;
  let stopped = false;

  const beat = async () => {
    const begun = performance.now();
    if (followers.size === 0) {
      seenAt = begun;
      return;
    }
    const head = await readHead(listener.run);
    const durable = [...followers].filter((follower) => follower.isDurable);
    const ephemeral = [...followers].filter((follower) => !follower.isDurable);
    // What a durable one does may take long, and says nothing about how current this process is.
    for (const follower of durable) void follower.catchUp(head, listener.run);
    let current = true;
    // One after the other: they share the listening connection.
    for (const follower of ephemeral) {
      if (!(await follower.catchUp(head, listener.run))) current = false;
    }
    if (current) seenAt = begun;
  };

  const run = async () => {
    let answered: number;
    do {
      answered = wakes;
      try {
        await beat();
        failing = false;
      } catch (error) {
        // Once an outage: it is tried several times a second.
        if (!failing)
          strapi.log.warn('The change log cannot be read; it is tried again.', { error });
        failing = true;
      }
    } while (answered !== wakes && !stopped);
    beating = null;
  };

  // Bound, because it is called from transactions that are over and must not be joined.
  const wake = AsyncResource.bind(() => {
    if (stopped) return;
    wakes += 1;
    beating ??= run();
  });

  const prune = async () => {
    try {
      for (const follower of followers) await follower.stay();
      const removed = await pruneChanges(strapi);
      if (removed > 0)
        strapi.log.info('Old changes were removed from the change log.', { removed });
    } catch (error) {
      strapi.log.error('Pruning the change log failed; it is tried again in an hour.', { error });
    }
  };

  const isSqlite = !isPostgres(strapi);
  const listener = isSqlite ? listenToNobody(strapi) : listen(strapi, wake);
  const poll = setInterval(wake, POLL_MS).unref();
  let pruning: Promise<void> = Promise.resolve();
  const pruneTimer = setInterval(() => {
    pruning = prune();
  }, PRUNE_MS).unref();
  wake();

  return {
    wake,
    isListening: listener.isListening,
    // One process owns an SQLite database, and tells itself.
    behindMs: () => (isSqlite ? 0 : performance.now() - seenAt),
    async stop() {
      stopped = true;
      clearInterval(poll);
      clearInterval(pruneTimer);
      await beating;
      await pruning;
      for (const follower of followers) await follower.idle();
      await listener.stop();
    },
  };
}
