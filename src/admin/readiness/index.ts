import type { Feature } from '../shared/feature';
import { contentManager } from '../strapi/content-manager';
import { ReadinessPanel } from './ReadinessPanel';
import { readinessTexts } from './texts';

/** The list of what an article needs before it can be published. */
export const readiness: Feature = {
  texts: readinessTexts,
  bootstrap(app) {
    contentManager(app).addEditViewSidePanel([ReadinessPanel]);
  },
};
