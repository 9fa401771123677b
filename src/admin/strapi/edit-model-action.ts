import type { StrapiApp } from '@strapi/strapi/admin';
import { contentManager } from './content-manager';

/**
 * Removes "Edit the model" from the menu of an entry.
 *
 * Strapi's types omit the `type` that each action has. Relies on `EditTheModelAction.type` in
 * @strapi/content-manager/dist/admin/pages/EditView/components/Header.mjs.
 */
export function removeEditModelAction(app: Pick<StrapiApp, 'getPlugin'>): void {
  contentManager(app).addDocumentHeaderAction((actions) =>
    actions.filter((action) => !('type' in action) || action.type !== 'edit-the-model'),
  );
}
