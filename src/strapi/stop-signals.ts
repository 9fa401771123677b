/** The signals that ask a process to stop: from a supervisor, and from Ctrl+C. */
export type StopSignal = 'SIGTERM' | 'SIGINT';

/**
 * Handles the stop signals in place of Strapi, whose handlers close every socket at once, whatever
 * its request. Relies on the name of the handlers in `@strapi/core/dist/utils/signals.js`.
 */
export function replaceStopSignals(handle: (signal: StopSignal) => void): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    for (const listener of process.listeners(signal)) {
      if (listener.name === 'terminateStrapi') process.removeListener(signal, listener);
    }
    process.on(signal, handle);
  }
}
