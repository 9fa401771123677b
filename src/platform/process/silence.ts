import type { Core } from '@strapi/strapi';
import { closePooledConnections } from '../../strapi';
import { changeLogHealth } from '../change-log';

/** The pause between two looks, in milliseconds. */
const LOOK_MS = 1000;
/**
 * Milliseconds without an answer after which a database counts as hung. Requests that wait for it are
 * answered within ten seconds.
 */
const SILENT_MS = 7000;

const timers = new WeakMap<Core.Strapi, NodeJS.Timeout>();

/**
 * Closes the connections to a PostgreSQL that accepts statements and does not answer, as behind a
 * network that drops packets. Otherwise each request would wait until the operating system gives its
 * connection up, which takes a quarter of an hour. The change log asks the database several times a
 * second on a connection of its own. Call it in `bootstrap`.
 */
export function watchSilence(strapi: Core.Strapi): void {
  let lookedAt = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    // After a pause of this process, the answers that have arrived are read first.
    const isOnTime = now - lookedAt < 2 * LOOK_MS;
    lookedAt = now;
    const { silentMs } = changeLogHealth(strapi);
    if (!isOnTime || silentMs < SILENT_MS) return;
    const reason = new Error('The database did not answer.');
    const closed = closePooledConnections(strapi, reason);
    if (closed === 0) return;
    strapi.log.error('The database does not answer, so its connections are closed.', {
      connections: closed,
      silentMs: Math.round(silentMs),
    });
  }, LOOK_MS);
  timers.set(strapi, timer.unref());
}

/** Undoes `watchSilence`. */
export function stopWatchingSilence(strapi: Core.Strapi): void {
  clearInterval(timers.get(strapi));
  timers.delete(strapi);
}
