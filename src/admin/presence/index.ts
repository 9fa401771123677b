import type { Feature } from '../shared/feature';
import { contentManager } from '../strapi/content-manager';
import { PresencePanel } from './PresencePanel';
import { presenceTexts } from './texts';

/** Who else has the article open, and what they did to it. */
export const presence: Feature = {
  texts: presenceTexts,
  bootstrap(app) {
    contentManager(app).addEditViewSidePanel([PresencePanel]);
  },
};
