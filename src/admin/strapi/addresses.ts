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

/** A field, or the path of one such as `summary.line1`, an operator and its operand. */
export type Condition = readonly [field: string, operator: string, operand: string];

/**
 * The list of the documents of a type.
 *
 * @param filters each a list of conditions of which one must be true
 */
export const listViewAddress = (
  uid: string,
  locale: string,
  filters: readonly (readonly Condition[])[],
): string => {
  const conditions = filters.flatMap((alternatives, index) =>
    alternatives.map(([field, operator, operand], which) => {
      const or = alternatives.length > 1 ? `[$or][${String(which)}]` : '';
      const path = field.split('.').join('][');
      return `&filters[$and][${String(index)}]${or}[${path}][${operator}]=${operand}`;
    }),
  );
  return `/content-manager/collection-types/${uid}?page=1&plugins[i18n][locale]=${locale}${conditions.join('')}`;
};

/** The list of webhook subscriptions. */
export const webhooksAddress = '/settings/webhooks';

/** The form of one webhook subscription. */
export const webhookAddress = (id: number): string => `${webhooksAddress}/${String(id)}`;
