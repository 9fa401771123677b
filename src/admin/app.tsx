import type { StrapiApp } from '@strapi/strapi/admin';
import { accounts } from './accounts';
import { articleLinks } from './article-links';
import { bin } from './bin';
import { brand, MARK } from './brand';
import { bulkPublish } from './bulk-publish';
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
import { korean } from './korean';
import { modelEditing } from './model-editing';
import { newRelations } from './new-relations';
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
  brand,
  promotions,
  composedInput,
  accounts,
  errorTexts,
  failedSaves,
  contentTypes,
  korean,
  articleLinks,
  newRelations,
  modelEditing,
  inUse,
  conflicts,
  endedSession,
  summary,
  presence,
  bulkPublish,
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
    auth: { logo: MARK },
    menu: { logo: MARK },
    head: { favicon: MARK },
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
