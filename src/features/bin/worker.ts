import type { Core } from '@strapi/strapi';
import type { Belongings } from './belongings';
import { emptyBin } from './empty';
import { binSettings } from './settings';

const INTERVAL_MS = 60 * 60 * 1000;

interface Worker {
  stop(): Promise<void>;
}

const workers = new WeakMap<Core.Strapi, Worker>();

/** Starts to empty the bin every hour, unless the settings disable it. The first run is immediate. */
export function startBin(strapi: Core.Strapi, belongings: readonly Belongings[]): void {
  if (!binSettings(strapi).run) return;
  const runOnce = async () => {
    try {
      const removed = await emptyBin(strapi, belongings);
      if (removed > 0) strapi.log.info('Deleted articles have left the bin.', { removed });
    } catch (error) {
      strapi.log.error('Emptying the bin failed; retrying in an hour.', { error });
    }
  };
  let running = runOnce();
  const timer = setInterval(() => {
    running = runOnce();
  }, INTERVAL_MS).unref();
  workers.set(strapi, {
    async stop() {
      clearInterval(timer);
      await running;
    },
  });
}

/** Stops the worker, and waits for a run in progress. */
export async function stopBin(strapi: Core.Strapi): Promise<void> {
  await workers.get(strapi)?.stop();
  workers.delete(strapi);
}
