import { constants } from 'node:os';
import type { Core } from '@strapi/strapi';
import { replaceStopSignals, type StopSignal } from '../../strapi';
import { OpenSockets } from './open-sockets';
import { stopTimes } from './settings';
import { setStopping } from './stopping';

/** Leaves the workers more: the requests of webhooks have a time of their own to end. */
const REQUESTS_SHARE = 0.4;

/** npm hands a signal on that a terminal has sent to both: within this time it is the same one. */
const SAME_SIGNAL_MS = 500;

/**
 * Stops the process in order on SIGTERM and SIGINT. Call it in `register`.
 *
 * `/_ready` responds with 503 at once. The process still serves while a balancer takes it out, and
 * closes each connection with its response. Then it accepts no more connections, and requests under
 * way get two fifths of the remaining time. Then Strapi stops the workers and closes the database.
 *
 * The exit code is 0 after a stop in order, 1 if something did not end within the limit, and 128 with
 * the signal's number after a second signal, or before the process has listened.
 */
export function stopOnSignals(strapi: Core.Strapi): void {
  const sockets = new OpenSockets(strapi.server.httpServer);
  const times = stopTimes(strapi);
  let since: number | undefined;
  replaceStopSignals((signal) => {
    const now = performance.now();
    if (since === undefined) {
      since = now;
      void stop(strapi, { sockets, signal, ...times });
    } else if (now - since > SAME_SIGNAL_MS) {
      strapi.log.warn('The process ends at once: a second signal asked for it.', { signal });
      process.exit(128 + constants.signals[signal]);
    }
  });
}

interface Stop {
  sockets: OpenSockets;
  signal: StopSignal;
  drainMs: number;
  limitMs: number;
}

async function stop(strapi: Core.Strapi, settings: Stop): Promise<void> {
  const { sockets, signal, drainMs, limitMs } = settings;
  // Strapi closes its database at the end, while the log still works.
  const { log } = strapi;
  const ends = performance.now() + limitMs;
  const left = () => Math.max(0, ends - performance.now());
  let step = 'draining';
  setTimeout(() => {
    log.error('The stop took too long, so the process ends now.', { step, limitMs });
    process.exit(1);
  }, limitMs);

  setStopping(strapi);
  const serves = sockets.isListening;
  try {
    if (serves) {
      log.info('The server stops.', { signal, drainMs, limitMs });
      sockets.refuseReuse();
      await new Promise((done) => setTimeout(done, Math.min(drainMs, limitMs)));
      step = 'requests';
      const cut = await sockets.close(left() * REQUESTS_SHARE);
      if (cut > 0) log.warn('Connections are cut: they did not end in time.', { connections: cut });
    }
    step = 'workers and database';
    await strapi.destroy();
  } catch (error) {
    log.error('A step of the stop failed.', { step, error });
    process.exit(1);
  }
  process.exit(serves ? 0 : 128 + constants.signals[signal]);
}
