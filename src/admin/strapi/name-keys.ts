/**
 * The translation keys under which the content manager looks up the labels of fields.
 *
 * Relies on @strapi/content-manager/dist/admin/pages/EditView/components/FormLayout.mjs,
 * @strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Component/Repeatable.mjs and
 * @strapi/content-manager/dist/admin/pages/ListView/ListViewPage.mjs.
 */

/** The key of a field of a content type. */
export const fieldKey = (uid: string, field: string): string =>
  `content-manager.content-types.${uid}.${field}`;

/** The key of a field of a component. */
export const componentFieldKey = (uid: string, field: string): string =>
  `content-manager.components.${uid}.${field}`;
