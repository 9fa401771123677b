import type { Core } from '@strapi/strapi';
import { runDueSchedules } from './run-due-schedules';
import { schedulingSettings } from './settings';

interface Worker {
  stop(): Promise<void>;
}

const workers = new WeakMap<Core.Strapi, Worker>();

/** Starts to do what is due, at once and from then on, unless the settings say otherwise. */
export function startScheduling(strapi: Core.Strapi): void {
  const { run, intervalMs } = schedulingSettings(strapi);
  if (!run) return;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let working = Promise.resolve();
  const look = async () => {
    try {
      await runDueSchedules(strapi);
    } catch (error) {
      strapi.log.error('What is scheduled could not be looked at; the next look follows.', {
        error,
      });
    }
    if (!isStopped) next(intervalMs);
  };
  const next = (ms: number) => {
    timer = setTimeout(() => {
      working = look();
    }, ms);
  };
  next(0);
  workers.set(strapi, {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await working;
    },
  });
}

/** Stops it, and waits for what is under way. */
export async function stopScheduling(strapi: Core.Strapi): Promise<void> {
  await workers.get(strapi)?.stop();
  workers.delete(strapi);
}
