import { contentManager, type Feature } from '../feature';
import { ReadinessPanel } from './ReadinessPanel';
import { texts } from './texts';

/** What an article still needs before it can be published, beside its form. */
export const readiness: Feature = {
  texts,
  bootstrap(app) {
    contentManager(app).addEditViewSidePanel([ReadinessPanel]);
  },
};
