import { contentManager, type Feature } from '../shared/feature';

/**
 * Removes "Edit the model" from the menu of an entry in production, where the server has no
 * content-type builder for it to open; see src/production.
 */
export const modelEditing: Feature = {
  bootstrap(app) {
    if (process.env.NODE_ENV !== 'production') return;
    contentManager(app).addDocumentHeaderAction((actions) =>
      // Strapi types its actions without the name that each of them has.
      actions.filter((action) => !('type' in action) || action.type !== 'edit-the-model'),
    );
  },
};
