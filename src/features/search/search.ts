import type { Core } from '@strapi/strapi';
import { followChanges } from '../../platform/change-log';
import { buildStep, startRebuild } from './index-table/build';
import { INDEX_VERSION } from './index-table/entry';
import { indexChanges } from './index-table/index-changes';
import { BATCH, isNewerVersion, readProgress } from './index-table/progress';
import { declareSearchMetrics } from './metrics';
import { searchSettings } from './settings';

/** The interval of checks whether the index has to be built. A command may request a rebuild. */
const POLL_MS = 15_000;
/** The pause between two steps of a build. It lets writes of editors run in between. */
const PAUSE_MS = 5;

interface Indexer {
  drainOnce(): Promise<number>;
  stop(): Promise<void>;
}

const indexers = new WeakMap<Core.Strapi, Indexer>();

/** Each version has its own position, so that none skips changes that another has to index. */
const FOLLOWER = `search-${String(INDEX_VERSION)}`;

/** Subscribes to the change log from the position where this version stopped. */
const followChangeLog = (strapi: Core.Strapi) =>
  followChanges(strapi, {
    name: FOLLOWER,
    batch: BATCH,
    onChanges: (changes) => indexChanges(strapi, changes),
    // Runs in the transaction that moves the position past the gap, so that a crash loses neither.
    onGap: () => startRebuild(strapi, { evenIfNewer: false }),
  });

/**
 * Starts to update the index, and builds it if it does not exist, unless the settings disable it. Several
 * instances share the work. Call it in `bootstrap`.
 */
export async function startSearch(strapi: Core.Strapi): Promise<void> {
  declareSearchMetrics(strapi, FOLLOWER);
  if (!searchSettings(strapi).index) return;
  const follower = followChangeLog(strapi);
  // Take a position in the log first, so that changes during a build are indexed after it.
  await follower.ready;

  if (isNewerVersion(await readProgress(strapi))) {
    strapi.log.warn(
      'Search indexing skipped: a newer version built the index and updates it. If that version no longer runs, run "npm run search:rebuild" with this version.',
    );
  }

  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let working = Promise.resolve();
  const work = async () => {
    let wait = POLL_MS;
    try {
      if ((await buildStep(strapi)) !== null) wait = PAUSE_MS;
    } catch (error) {
      strapi.log.error('Building the search index failed; retrying.', {
        error,
        retryInMs: POLL_MS,
      });
    }
    if (!isStopped) next(wait);
  };
  const next = (ms: number) => {
    timer = setTimeout(() => {
      working = work();
    }, ms);
  };
  next(0);
  indexers.set(strapi, {
    drainOnce: () => follower.drainOnce(),
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await working;
      await follower.stop();
    },
  });
}

/** Stops indexing and waits for the running step. Call it in `destroy`. */
export async function stopSearch(strapi: Core.Strapi): Promise<void> {
  await indexers.get(strapi)?.stop();
  indexers.delete(strapi);
}

/**
 * Rebuilds the whole index, even one of a newer version. Running instances may take some of the steps.
 * They use the old entries until these are replaced.
 *
 * @param onProgress called with the number of articles that this process has indexed
 * @throws Error if an instance of a newer version rebuilds the index itself
 */
export async function rebuildIndex(
  strapi: Core.Strapi,
  onProgress: (count: number) => void,
): Promise<void> {
  // Take a position in the log first, so that instances index later changes, even if they start later.
  const follower = followChangeLog(strapi);
  await follower.ready;
  await follower.stop();
  await startRebuild(strapi, { evenIfNewer: true });
  await finishBuild(strapi, onProgress);
  if (isNewerVersion(await readProgress(strapi))) {
    throw new Error(
      'Rebuilding stopped: a running instance of a newer version rebuilds the index itself. Run the command of that version, or stop its instances first.',
    );
  }
}

/** Takes all remaining steps of a build. */
async function finishBuild(
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

/** Updates the index now. For tests. */
export async function drainOnce(strapi: Core.Strapi): Promise<void> {
  await finishBuild(strapi, () => undefined);
  await indexers.get(strapi)?.drainOnce();
}
