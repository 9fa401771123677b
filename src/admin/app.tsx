import type { StrapiApp } from '@strapi/strapi/admin';
import { composedInput } from './composed-input';
import { desk } from './content-types';
import { textsOf, type BootstrapApp, type Feature } from './shared/feature';
import { formerSlugs } from './former-slugs';
import { home } from './dashboard';
import { inUse } from './in-use';
import { modelEditing } from './model-editing';
import { preview } from './preview';
import { promotions } from './promotions';
import { readiness } from './readiness';
import { revisions } from './revisions';
import { scheduling } from './scheduling';
import { server } from './shared/server';
import { summary } from './summary';
import { webhooks } from './webhooks';

/** What the admin panel is beyond stock Strapi. */
const FEATURES: readonly Feature[] = [
  promotions,
  composedInput,
  server,
  desk,
  modelEditing,
  inUse,
  summary,
  readiness,
  // Of the home page's widgets the last comes first.
  home,
  scheduling,
  preview,
  revisions,
  formerSlugs,
  webhooks,
];

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
