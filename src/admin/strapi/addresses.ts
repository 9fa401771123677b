/**
 * Addresses of Strapi's own pages. Strapi exports none of them.
 *
 * Relies on the routes in @strapi/content-manager/dist/admin/router.mjs and
 * @strapi/admin/dist/admin/admin/src/pages/Settings/constants.mjs.
 */

/** The edit view of a document. */
export const editViewAddress = (uid: string, documentId: string, locale: string | null): string => {
  const query = locale === null ? '' : `?plugins[i18n][locale]=${locale}`;
  return `/content-manager/collection-types/${uid}/${documentId}${query}`;
};

/**
 * The list of the documents of a type.
 *
 * @param filters each a field, an operator and its operand
 */
export const listViewAddress = (
  uid: string,
  locale: string,
  filters: readonly (readonly [field: string, operator: string, operand: string])[],
): string => {
  const conditions = filters.map(
    ([field, operator, operand], index) =>
      `&filters[$and][${String(index)}][${field}][${operator}]=${operand}`,
  );
  return `/content-manager/collection-types/${uid}?page=1&plugins[i18n][locale]=${locale}${conditions.join('')}`;
};

/** The list of webhook subscriptions. */
export const webhooksAddress = '/settings/webhooks';

/** The form of one webhook subscription. */
export const webhookAddress = (id: number): string => `${webhooksAddress}/${String(id)}`;
