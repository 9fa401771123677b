import type { Core } from '@strapi/strapi';
import { declareSchedulingMetrics } from './metrics';
import { runDueSchedules } from './run-due-schedules';
import { schedulingSettings } from './settings';

interface Worker {
  stop(): Promise<void>;
}

const workers = new WeakMap<Core.Strapi, Worker>();

/** Starts running due schedules, unless the settings disable it. The first run is immediate. */
export function startScheduling(strapi: Core.Strapi): void {
  declareSchedulingMetrics(strapi);
  const { run, intervalMs } = schedulingSettings(strapi);
  if (!run) return;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const runOnce = async () => {
    try {
      await runDueSchedules(strapi);
    } catch (error) {
      strapi.log.error('Running due schedules failed; retrying.', { error, retryInMs: intervalMs });
    }
    if (!isStopped) next(intervalMs);
  };
  const next = (ms: number) => {
    timer = setTimeout(() => {
      running = runOnce();
    }, ms);
  };
  next(0);
  workers.set(strapi, {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  });
}

/** Stops the worker, and waits for a run in progress. */
export async function stopScheduling(strapi: Core.Strapi): Promise<void> {
  await workers.get(strapi)?.stop();
  workers.delete(strapi);
}
