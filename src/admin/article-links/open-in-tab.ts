import { ARTICLE } from '../shared/article';
import { mapFields, type EditLayout } from '../strapi/edit-layout';

/**
 * Opens the entries of relations in a new tab where Strapi would open a dialog, and lets nobody create an
 * article from a relation, which opens a dialog always.
 *
 * A form in a dialog has no panels, so that nothing keeps what is typed into an article there. All forms
 * lead to articles: that of an author or tag may list them, and a dialog opens the next in itself. In a
 * new tab, the form that is left stays as it is.
 */
export function openRelationsInTab(layout: EditLayout): EditLayout {
  const { relationOpenMode = 'modal' } = layout.settings;
  return {
    ...mapFields(layout, (field) =>
      field.attribute?.targetModel === ARTICLE ? { ...field, creatable: false } : field,
    ),
    settings: {
      ...layout.settings,
      relationOpenMode: relationOpenMode === 'modal' ? 'newTab' : relationOpenMode,
    },
  };
}
