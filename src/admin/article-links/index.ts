import type { Feature } from '../shared/feature';
import { changeEditLayout } from '../strapi/edit-layout';
import { openRelationsInTab } from './open-in-tab';

/** Articles are edited in a page of their own, where the panels protect what is typed. */
export const articleLinks: Feature = {
  bootstrap(app) {
    changeEditLayout(app, openRelationsInTab);
  },
};
