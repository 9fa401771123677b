import type { Core } from '@strapi/strapi';

interface UsersPermissions {
  syncPermissions(): Promise<void>;
}

/**
 * Keeps what readers may do although this version has no such action. Strapi deletes it at each
 * start: an older version, rolled back to or started anew during a rolling deploy, would take away
 * what a step of the newer one granted, for good, because that step has run. What an administrator
 * takes away stays away either way. An action that is nowhere harms nobody.
 */
export function keepPermissions(strapi: Core.Strapi): void {
  const service = strapi.plugin('users-permissions').service<UsersPermissions>('users-permissions');
  const sync = service.syncPermissions.bind(service);
  service.syncPermissions = async () => {
    // Where there are none, Strapi creates its own, and has none to delete.
    if ((await strapi.db.query('plugin::users-permissions.permission').count()) === 0) await sync();
  };
}
