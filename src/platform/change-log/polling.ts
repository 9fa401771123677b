import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { isPostgres } from '../database';
import type { Follower } from './follower';
import { listen, listenToNobody } from './listen';
import { readHead } from './log';
import { pruneChanges } from './prune';

/**
 * The interval of polling. It goes on while notifications arrive, because a connection can be dead
 * without either end knowing, and a proxy may drop notifications. A poll costs PostgreSQL one index
 * lookup, and keeps every instance within a second of the log.
 */
const POLL_MS = 250;
const PRUNE_MS = 60 * 60 * 1000;

export interface Polling {
  /** The log may have grown. */
  wake(): void;
  isListening: () => boolean;
  /** Milliseconds since the followers of this process had last seen the whole log. */
  behindMs(): number;
  /** Milliseconds since the first question that the database has not answered; 0 if there is none. */
  silentMs(): number;
  stop(): Promise<void>;
}

/** Polls the log for the followers of this process, and prunes it every hour. */
export function startPolling(strapi: Core.Strapi, followers: ReadonlySet<Follower>): Polling {
  let seenAt = Number.NEGATIVE_INFINITY;
  let unansweredSince: number | null = null;
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
    unansweredSince ??= begun;
    const head = await readHead(listener.run);
    unansweredSince = null;
    const durable = [...followers].filter((follower) => follower.isDurable);
    const ephemeral = [...followers].filter((follower) => !follower.isDurable);
    // A durable follower may take long, and does not count for `behindMs`.
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
        // One warning per outage: polling repeats several times a second.
        if (!failing) strapi.log.warn('Reading the change log failed; retrying.', { error });
        failing = true;
      }
    } while (answered !== wakes && !stopped);
    beating = null;
  };

  // Bound, because the context of a caller may hold a transaction that has ended.
  const wake = AsyncResource.bind(() => {
    if (stopped) return;
    wakes += 1;
    beating ??= run();
  });

  const prune = async () => {
    try {
      for (const follower of followers) await follower.sendHeartbeat();
      const removed = await pruneChanges(strapi);
      if (removed > 0)
        strapi.log.info('Old changes were removed from the change log.', { removed });
    } catch (error) {
      strapi.log.error('Pruning the change log failed; retrying in an hour.', { error });
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
    // One process owns an SQLite database and wakes itself after each commit.
    behindMs: () => (isSqlite ? 0 : performance.now() - seenAt),
    silentMs: () =>
      isSqlite || unansweredSince === null ? 0 : performance.now() - unansweredSince,
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
