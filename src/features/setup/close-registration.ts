import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Strapi lets anyone register an account of the frontend; nothing here needs one. */
export async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = z.looseObject({}).parse((await store.get({ key: 'advanced' })) ?? {});
  await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
}
