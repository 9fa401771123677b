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

/** The list of webhook subscriptions. */
export const webhooksAddress = '/settings/webhooks';

/** The form of one webhook subscription. */
export const webhookAddress = (id: number): string => `${webhooksAddress}/${String(id)}`;
