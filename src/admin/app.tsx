import type { StrapiApp } from '@strapi/strapi/admin';
import { accounts } from './accounts';
import { articleLinks } from './article-links';
import { bin } from './bin';
import { composedInput } from './composed-input';
import { conflicts } from './conflicts';
import { contentTypes } from './content-types';
import { dashboard } from './dashboard';
import { endedSession } from './ended-session';
import { errorTexts } from './error-texts';
import { failedSaves } from './failed-saves';
import { formerSlugs } from './former-slugs';
import { inUse } from './in-use';
import { keptText } from './kept-text';
import { modelEditing } from './model-editing';
import { pasting } from './pasting';
import { presence } from './presence';
import { preview } from './preview';
import { promotions } from './promotions';
import { readiness } from './readiness';
import { removedParts } from './removed-parts';
import { revisions } from './revisions';
import { scheduling } from './scheduling';
import { textsOf, type BootstrapApp, type Feature } from './shared/feature';
import { summary } from './summary';
import { webhooks } from './webhooks';

const FEATURES: readonly Feature[] = [
  promotions,
  composedInput,
  accounts,
  errorTexts,
  failedSaves,
  contentTypes,
  articleLinks,
  modelEditing,
  inUse,
  conflicts,
  endedSession,
  summary,
  presence,
  removedParts,
  readiness,
  // Each feature puts its widgets in front of those before, so the last one comes first.
  dashboard,
  scheduling,
  keptText,
  pasting,
  preview,
  revisions,
  formerSlugs,
  bin,
  webhooks,
];

const texts = textsOf(FEATURES);

export default {
  config: {
    // English is built in. Each user chooses a language in their profile.
    locales: ['ko'],
    translations: texts,
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    for (const feature of FEATURES) feature.register?.(app);
  },
  bootstrap(app: BootstrapApp) {
    for (const feature of FEATURES) feature.bootstrap?.(app, texts);
  },
};
