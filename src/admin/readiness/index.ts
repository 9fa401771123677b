import { contentManager, type Feature } from '../shared/feature';
import { ReadinessPanel } from './ReadinessPanel';
import { readinessTexts } from './texts';

/** What an article still needs before it can be published, beside its form. */
export const readiness: Feature = {
  texts: readinessTexts,
  bootstrap(app) {
    contentManager(app).addEditViewSidePanel([ReadinessPanel]);
  },
};
