import { contentManager, type Feature } from '../shared/feature';
import { PreviewLinkPanel } from './PreviewLinkPanel';
import { previewTexts } from './texts';

/** A link to a preview for a colleague; the preview itself is Strapi's own. */
export const preview: Feature = {
  texts: previewTexts,
  bootstrap(app) {
    contentManager(app).addEditViewSidePanel([PreviewLinkPanel]);
  },
};
