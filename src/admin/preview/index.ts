import type { Feature } from '../shared/feature';
import { contentManager } from '../strapi/content-manager';
import { PreviewLinkPanel } from './PreviewLinkPanel';
import { previewTexts } from './texts';

/** A preview link for a colleague. The preview button itself is Strapi's own. */
export const preview: Feature = {
  texts: previewTexts,
  bootstrap(app) {
    contentManager(app).addEditViewSidePanel([PreviewLinkPanel]);
  },
};
