import { contentManager, type Feature } from '../shared/feature';
import { RevisionsPanel } from './RevisionsPanel';
import { revisionTexts } from './texts';

/** What was published of an article, what changed, and the way back. */
export const revisions: Feature = {
  texts: revisionTexts,
  bootstrap(app) {
    contentManager(app).addEditViewSidePanel([RevisionsPanel]);
  },
};
