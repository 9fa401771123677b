import type { Feature } from '../shared/feature';
import { contentManager } from '../strapi/content-manager';
import { FormerSlugsPanel } from './FormerSlugsPanel';
import { formerSlugTexts } from './texts';

/** The former slugs of an article, which still lead to it. */
export const formerSlugs: Feature = {
  texts: formerSlugTexts,
  bootstrap(app) {
    contentManager(app).addEditViewSidePanel([FormerSlugsPanel]);
  },
};
