import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/**
 * Stops visitors from registering accounts, which Strapi allows by default.
 *
 * Relies on the key `advanced` and its `allow_register` in the plugin's store
 * (`@strapi/plugin-users-permissions/dist/server/bootstrap/index.js` and
 * `@strapi/plugin-users-permissions/dist/server/controllers/auth.js`).
 */
export async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = z.looseObject({}).parse((await store.get({ key: 'advanced' })) ?? {});
  await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
}
