import { contentManager, type Feature } from '../shared/feature';
import { FormerSlugsPanel } from './FormerSlugsPanel';
import { formerSlugTexts } from './texts';

/** The slugs under which an article was published before, and which still lead to it. */
export const formerSlugs: Feature = {
  texts: formerSlugTexts,
  bootstrap(app) {
    contentManager(app).addEditViewSidePanel([FormerSlugsPanel]);
  },
};
