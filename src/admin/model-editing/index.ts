import type { Feature } from '../shared/feature';
import { removeEditModelAction } from '../strapi/edit-model-action';

/**
 * Removes "Edit the model" in production, where the server has no content-type builder; see
 * src/strapi/close-content-type-builder.ts.
 */
export const modelEditing: Feature = {
  bootstrap(app) {
    if (process.env.NODE_ENV === 'production') removeEditModelAction(app);
  },
};
