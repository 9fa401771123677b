import type { Core } from '@strapi/strapi';
import { mediaSettings } from '../settings';
import { limitSharp } from './encode';
import { runNextJob, type Outcome } from './run-job';

/** How often this process looks for new pictures. */
const POLL_MS = 2000;

interface Worker {
  stop(): Promise<void>;
}

const workers = new WeakMap<Core.Strapi, Worker>();

/**
 * Makes the variants of all pictures that are due, one after another.
 *
 * @param onOutcome called after each picture
 */
export async function makeDuePictures(
  strapi: Core.Strapi,
  signal: AbortSignal,
  onOutcome: (outcome: Outcome) => void = () => undefined,
): Promise<void> {
  limitSharp();
  while (!signal.aborted) {
    const outcome = await runNextJob(strapi, signal);
    if (outcome === null) return;
    onOutcome(outcome);
  }
}

/** Starts making the variants of pictures, unless the settings disable it. Instances share the work. */
export function startPictures(strapi: Core.Strapi): void {
  if (!mediaSettings(strapi).variants.make) return;
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let working = Promise.resolve();
  const work = async () => {
    try {
      await makeDuePictures(strapi, stopping.signal);
    } catch (error) {
      strapi.log.error('Reading pictures without variants failed; retrying.', {
        error,
        retryInMs: POLL_MS,
      });
    }
    if (!stopping.signal.aborted) next();
  };
  const next = () => {
    timer = setTimeout(() => {
      working = work();
    }, POLL_MS);
  };
  next();
  workers.set(strapi, {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await working;
    },
  });
}

/** Stops the worker, and waits for the encoding in progress. */
export async function stopPictures(strapi: Core.Strapi): Promise<void> {
  await workers.get(strapi)?.stop();
  workers.delete(strapi);
}
