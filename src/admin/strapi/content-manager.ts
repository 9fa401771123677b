import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

/**
 * Returns the API by which the content manager takes panels and actions.
 *
 * Strapi types a plugin's `apis` as unknown. Relies on
 * @strapi/content-manager/dist/admin/content-manager.mjs.
 */
export function contentManager(
  app: Pick<StrapiApp, 'getPlugin'>,
): ContentManagerPlugin['config']['apis'] {
  return app.getPlugin('content-manager').apis as ContentManagerPlugin['config']['apis'];
}
