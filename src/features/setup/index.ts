import type { Core } from '@strapi/strapi';
import { lockUntilCommit, ownStore } from '../../platform/database';
import { closeRegistration } from '../../strapi';
import { createSite } from './create-site';
import {
  grantNavigation,
  grantPages,
  grantReading,
  grantRedirects,
  grantSearching,
  grantSyndication,
} from './grant-reading';
import { languages } from './languages';

export { preserveGrantedPermissions } from './preserve-permissions';
export { registerSummaryField, viewSetupSteps } from './views';

/** A long step, which runs in several transactions. */
interface Batches {
  /**
   * Runs one batch.
   *
   * @param from where the batch starts: 0 at first and after a crash, else the last return value
   * @returns where the next batch starts; `null` after the last one
   */
  part: (strapi: Core.Strapi, from: number) => Promise<number | null>;
}

/**
 * The steps that set up a new installation, by name. Each runs once in the life of a database, so
 * later changes by a person stay. A step that a later version adds runs at its first start.
 */
type Steps = Record<string, ((strapi: Core.Strapi) => Promise<void>) | Batches>;

const STEPS: Steps = {
  languages,
  site: createSite,
  'public-reading': grantReading,
  'public-search': grantSearching,
  'public-syndication': grantSyndication,
  'public-redirects': grantRedirects,
  'public-pages': grantPages,
  'public-navigation': grantNavigation,
  'closed-registration': closeRegistration,
};

/**
 * Runs the setup steps that have not run yet. If two instances start at once, a lock makes sure that
 * each step runs once.
 *
 * @param features steps of other features; they run after the steps of this one
 */
export async function runSetupSteps(strapi: Core.Strapi, ...features: Steps[]): Promise<void> {
  const store = ownStore(strapi);
  const steps = [STEPS, ...features].flatMap((some) => Object.entries(some));
  for (const [name, step] of steps) {
    // The prefix is stored in every database, so it must not change.
    const key = `first-start-${name}`;
    if ((await store.get({ key })) !== null) continue;
    const { part } = typeof step === 'function' ? inOneBatch(step) : step;
    let from: number | null = 0;
    while (from !== null) {
      const begin: number = from;
      from = await strapi.db.transaction(async () => {
        await lockUntilCommit(strapi, key);
        if ((await store.get({ key })) !== null) return null;
        const next = await part(strapi, begin);
        if (next === null) await store.set({ key, value: { at: new Date().toISOString() } });
        return next;
      });
    }
  }
}

const inOneBatch = (step: (strapi: Core.Strapi) => Promise<void>): Batches => ({
  async part(strapi) {
    await step(strapi);
    return null;
  },
});
