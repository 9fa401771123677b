import type { Core } from '@strapi/strapi';
import { draftHistorySettings } from './settings';
import { thinDueDrafts } from './thin-due';

const INTERVAL_MS = 10 * 60 * 1000;

interface Worker {
  stop(): Promise<void>;
}

const workers = new WeakMap<Core.Strapi, Worker>();

/** Starts thinning the history of drafts every ten minutes, unless the settings disable it. */
export function startDraftHistory(strapi: Core.Strapi): void {
  if (!draftHistorySettings(strapi).thins) return;
  let running = Promise.resolve();
  let isRunning = false;
  const runOnce = async () => {
    isRunning = true;
    try {
      await thinDueDrafts(strapi);
    } catch (error) {
      strapi.log.error('Thinning the history of drafts failed; retrying.', {
        error,
        retryInMs: INTERVAL_MS,
      });
    }
    isRunning = false;
  };
  const timer = setInterval(() => {
    if (!isRunning) running = runOnce();
  }, INTERVAL_MS);
  timer.unref();
  workers.set(strapi, {
    async stop() {
      clearInterval(timer);
      await running;
    },
  });
}

/** Stops the worker, and waits for a run in progress. */
export async function stopDraftHistory(strapi: Core.Strapi): Promise<void> {
  await workers.get(strapi)?.stop();
  workers.delete(strapi);
}
