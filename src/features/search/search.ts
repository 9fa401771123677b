import type { Core } from '@strapi/strapi';
import { followChanges } from '../../platform/change-log';
import { buildStep, startRebuild } from './index-table/build';
import { INDEX_VERSION } from './index-table/entry';
import { keepUp } from './index-table/follow-changes';
import { BATCH, isOfNewer, readProgress } from './index-table/progress';
import { searchSettings } from './settings';

/** Between two looks at whether the index is to be made; a command asks for that too. */
const LOOK_MS = 15_000;
/** Between two steps, so that whoever publishes meanwhile does not wait for all of them. */
const PAUSE_MS = 5;

interface Keeping {
  drainOnce(): Promise<number>;
  stop(): Promise<void>;
}

const keepings = new WeakMap<Core.Strapi, Keeping>();

/** Follows what is to be indexed, from where this version stopped. */
const follow = (strapi: Core.Strapi) =>
  followChanges(strapi, {
    // Each version has its own place, so that none passes over what another one is to index.
    name: `search-${String(INDEX_VERSION)}`,
    batch: BATCH,
    onChanges: (changes) => keepUp(strapi, changes),
    // In the transaction that moves its place past the gap, so that a crash forgets neither.
    onGap: () => startRebuild(strapi, { evenIfNewer: false }),
  });

/**
 * Starts to keep the index up to date, and makes it where there is none, unless the settings say
 * otherwise. Several instances share the work.
 */
export async function startSearch(strapi: Core.Strapi): Promise<void> {
  if (!searchSettings(strapi).index) return;
  const follower = follow(strapi);
  // First of all its place in the log: what is published during a build is indexed after it.
  await follower.ready;

  if (isOfNewer(await readProgress(strapi))) {
    strapi.log.warn(
      'The index of search is of a newer version, which is left to keep it. If that version does not run any more, run "npm run search:rebuild" with this one.',
    );
  }

  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let working = Promise.resolve();
  const work = async () => {
    let wait = LOOK_MS;
    try {
      if ((await buildStep(strapi)) !== null) wait = PAUSE_MS;
    } catch (error) {
      strapi.log.error('The index of search could not be made; it is tried again.', { error });
    }
    if (!isStopped) next(wait);
  };
  const next = (ms: number) => {
    timer = setTimeout(() => {
      working = work();
    }, ms);
  };
  next(0);
  keepings.set(strapi, {
    drainOnce: () => follower.drainOnce(),
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await working;
      await follower.stop();
    },
  });
}

/** Stops it, and waits for what is under way. */
export async function stopSearch(strapi: Core.Strapi): Promise<void> {
  await keepings.get(strapi)?.stop();
  keepings.delete(strapi);
}

/**
 * Makes the whole index again, also one of a newer version, beside running instances, which answer
 * from the old entries until they are replaced, and may take some of the steps.
 *
 * @param onProgress told how many articles this process has taken so far
 */
export async function rebuildIndex(
  strapi: Core.Strapi,
  onProgress: (count: number) => void,
): Promise<void> {
  // What is published from here on is for instances to index, also those that start later.
  const follower = follow(strapi);
  await follower.ready;
  await follower.stop();
  await startRebuild(strapi, { evenIfNewer: true });
  await finishBuild(strapi, onProgress);
  if (isOfNewer(await readProgress(strapi))) {
    throw new Error(
      'A running instance of a newer version has taken the index over, and makes it again itself. Run the command of that version instead, or stop its instances first.',
    );
  }
}

/** Takes every step of the build that is under way, or of the first one. */
export async function finishBuild(
  strapi: Core.Strapi,
  onProgress: (count: number) => void,
): Promise<void> {
  let count = 0;
  for (;;) {
    const indexed = await buildStep(strapi);
    if (indexed === null) return;
    count += indexed;
    onProgress(count);
  }
}

/** Brings the index up to date now. */
export async function drainOnce(strapi: Core.Strapi): Promise<void> {
  await finishBuild(strapi, () => undefined);
  await keepings.get(strapi)?.drainOnce();
}
