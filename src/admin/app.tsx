import type { StrapiApp } from '@strapi/strapi/admin';
import { textsOf, type BootstrapApp, type Feature } from './feature';
import { promotions } from './promotions';
import { webhooks } from './webhooks';

/** What the admin panel is beyond stock Strapi. */
const FEATURES: readonly Feature[] = [promotions, webhooks];

export default {
  config: {
    // English is always there; either can be chosen in one's profile.
    locales: ['ko'],
    translations: textsOf(FEATURES),
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    for (const feature of FEATURES) feature.register?.(app);
  },
  bootstrap(app: BootstrapApp) {
    for (const feature of FEATURES) feature.bootstrap?.(app);
  },
};
