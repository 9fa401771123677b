import type { Core } from '@strapi/strapi';
import { followChanges } from '../changes';
import { doWhatIsDue } from './due';
import { schedulingSettings } from './settings';
import { forgetSchedule } from './stored';

const ARTICLE = 'api::article.article';

interface Worker {
  stop(): Promise<void>;
}

const workers = new WeakMap<Core.Strapi, Worker>();

/**
 * Starts to do what is due, at once and from then on, unless the settings say otherwise; and to
 * forget what is scheduled for articles that are deleted.
 */
export async function startScheduling(strapi: Core.Strapi): Promise<void> {
  const { run, intervalMs } = schedulingSettings(strapi);
  // Where this process does not follow, a place in the log would only hold back its pruning.
  if (!run) return;
  const deletions = followChanges(strapi, {
    name: 'scheduling',
    async onChanges(changes) {
      for (const { uid, action, documentId, locale } of changes) {
        if (uid === ARTICLE && action === 'delete' && locale !== null) {
          await forgetSchedule(strapi, { documentId, locale });
        }
      }
    },
  });
  await deletions.ready;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let working = Promise.resolve();
  const look = async () => {
    try {
      await doWhatIsDue(strapi);
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
      await deletions.stop();
    },
  });
}

/** Stops it, and waits for what is under way. */
export async function stopScheduling(strapi: Core.Strapi): Promise<void> {
  await workers.get(strapi)?.stop();
  workers.delete(strapi);
}
