import type { Core } from '@strapi/strapi';

/** A permission that a role can have, shown on the Settings tab of the roles page. */
export interface PermissionAction {
  /** Strapi stores it with the prefix `api::`. */
  uid: string;
  displayName: string;
  category: string;
  subCategory?: string;
}

interface ActionProvider {
  registerMany(actions: (PermissionAction & { section: string })[]): Promise<unknown>;
}

/**
 * Registers permission actions. Strapi has one action provider per process and documents it for
 * plugins only. Without `pluginName` the id of an action is `api::<uid>`. The section is `settings`,
 * because columns in the table of content types would push Strapi's own columns out of the window.
 *
 * Call it in `register`: Strapi grants every known action to the super admin when it bootstraps, and
 * refuses new actions afterwards.
 *
 * Relies on `@strapi/admin/dist/server/server/src/services/permission.js` and
 * `domain/action/provider.js`, `domain/action/index.js` beside it.
 */
export async function registerPermissionActions(
  strapi: Core.Strapi,
  actions: readonly PermissionAction[],
): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as {
    actionProvider: ActionProvider;
  };
  await actionProvider.registerMany(actions.map((action) => ({ section: 'settings', ...action })));
}
