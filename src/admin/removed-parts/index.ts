import type { Feature } from '../shared/feature';
import { RemovedParts } from './RemovedParts';
import { removedTexts } from './texts';

/** Takes back a summary or a section that was removed from the form by a slip. */
export const removedParts: Feature = {
  texts: removedTexts,
  bootstrap(app) {
    // https://docs.strapi.io/cms/plugins-development/admin-injection-zones
    app.getPlugin('content-manager').injectComponent('editView', 'right-links', {
      name: 'threeline-removed-parts',
      Component: RemovedParts,
    });
  },
};
