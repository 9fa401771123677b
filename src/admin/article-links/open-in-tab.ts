import { ARTICLE } from '../shared/article';
import { mapFields, type EditLayout, type LayoutField } from '../strapi/edit-layout';

/**
 * Opens the relations of a form in a new tab if one of them leads to articles, and lets nobody create an
 * article from there.
 *
 * Strapi opens them in a dialog. An article in a dialog has no panels, so that nothing keeps what is
 * typed there. In a new tab the form that leads to the article stays as it is.
 */
export function openArticlesInTab(layout: EditLayout): EditLayout {
  let hasArticles = false;
  const changed = mapFields(layout, (field: LayoutField) => {
    if (field.attribute?.targetModel !== ARTICLE) return field;
    hasArticles = true;
    return { ...field, creatable: false };
  });
  if (!hasArticles || layout.settings.relationOpenMode === 'page') return changed;
  return { ...changed, settings: { ...layout.settings, relationOpenMode: 'newTab' } };
}
