import type { Core } from '@strapi/strapi';
import { z } from 'zod';

interface UsersPermissions {
  syncPermissions(): Promise<void>;
}

const PERMISSION = 'plugin::users-permissions.permission';

const storedPermissions = z.array(z.object({ id: z.number(), action: z.string() }));

/**
 * Replaces the function that deletes the permissions of unknown actions at each start, so that it
 * keeps some of them. Deletes all others, as Strapi does. Call it in `register`.
 *
 * Relies on `syncPermissions` of
 * @strapi/plugin-users-permissions/dist/server/services/users-permissions.js, which `initialize`
 * calls on the service in the plugin's `bootstrap`, and which creates the default permissions in an
 * empty table.
 *
 * @param keptActions returns the actions whose permissions stay
 */
export function keepPublicPermissions(
  strapi: Core.Strapi,
  keptActions: () => Promise<readonly string[]>,
): void {
  const service = strapi.plugin('users-permissions').service<UsersPermissions>('users-permissions');
  const sync = service.syncPermissions.bind(service);
  service.syncPermissions = async () => {
    const known = new Set(await keptActions());
    const permissions = strapi.db.query(PERMISSION);
    const stored = storedPermissions.parse(
      await permissions.findMany({ select: ['id', 'action'] }),
    );
    // Strapi fills an empty table and deletes nothing then.
    if (stored.length === 0) return sync();
    for (const [uid, controller] of Object.entries(strapi.controllers)) {
      for (const action of Object.keys(controller)) known.add(`${uid}.${action}`);
    }
    const unknown = stored.filter(({ action }) => !known.has(action)).map(({ id }) => id);
    if (unknown.length > 0) await permissions.deleteMany({ where: { id: { $in: unknown } } });
  };
}
