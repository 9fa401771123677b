import type { Feature } from '../shared/feature';
import { contentManager } from '../strapi/content-manager';
import { RevisionsPanel } from './RevisionsPanel';
import { revisionTexts } from './texts';

/** The revisions of an article: compare and restore. */
export const revisions: Feature = {
  texts: revisionTexts,
  bootstrap(app) {
    contentManager(app).addEditViewSidePanel([RevisionsPanel]);
  },
};
