import type { Core } from '@strapi/strapi';
import { lockUntilCommit, ownStore } from '../../platform/database';
import { grantReading, grantSearching, grantSyndication } from './grant-reading';
import { languages } from './languages';
import { closeRegistration } from './close-registration';
import { createSite } from './create-site';

export { preserveGrantedPermissions } from './preserve-permissions';

/** A step that is long: each part of it is a transaction of its own. */
interface Parts {
  /**
   * @param from where the part begins: at 0, also after a crash, else where the one before ended
   * @returns where the next one begins, `null` after the last
   */
  part: (strapi: Core.Strapi, from: number) => Promise<number | null>;
}

/**
 * What a new installation is given once. Each step is remembered by its name, so that what a person
 * changes afterwards stays changed, and a step that a later version adds still runs.
 */
type Steps = Record<string, ((strapi: Core.Strapi) => Promise<void>) | Parts>;

const STEPS: Steps = {
  languages,
  site: createSite,
  'public-reading': grantReading,
  'public-search': grantSearching,
  'public-syndication': grantSyndication,
  'closed-registration': closeRegistration,
};

/**
 * Runs the steps that have not run yet; two instances that start at once run each one once.
 *
 * @param features steps of other features, which run after those of this one
 */
export async function runSetupSteps(strapi: Core.Strapi, ...features: Steps[]): Promise<void> {
  const store = ownStore(strapi);
  const steps = [STEPS, ...features].flatMap((some) => Object.entries(some));
  for (const [name, step] of steps) {
    const key = `first-start-${name}`;
    if ((await store.get({ key })) !== null) continue;
    const { part } = typeof step === 'function' ? wholly(step) : step;
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

const wholly = (step: (strapi: Core.Strapi) => Promise<void>): Parts => ({
  async part(strapi) {
    await step(strapi);
    return null;
  },
});
export { viewSetupSteps, registerSummaryField } from './views';
