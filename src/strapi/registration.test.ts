import type { Core } from '@strapi/strapi';
import { closeRegistration } from './registration';
import { exportsOf, installedSource } from './test-support';

const SERVER = '@strapi/plugin-users-permissions/dist/server';

interface AuthController {
  register(ctx: object): Promise<unknown>;
}

const { __require: requireController } = exportsOf(`${SERVER}/controllers/auth.js`) as {
  __require: () => (context: { strapi: object }) => AuthController;
};

/** An application with the store of a plugin and an empty configuration. */
function application(advanced: object) {
  const stored = new Map<string, unknown>([['advanced', advanced]]);
  const opened: unknown[] = [];
  const strapi = {
    config: { get: () => ({}) },
    store(options: object) {
      opened.push(options);
      return {
        get: ({ key }: { key: string }) => Promise.resolve(stored.get(key) ?? null),
        set: ({ key, value }: { key: string; value: unknown }) =>
          Promise.resolve(void stored.set(key, value)),
      };
    },
  };
  const known: object = strapi;
  return { strapi: known as Core.Strapi, stored, opened };
}

const DISABLED = 'Register action is currently disabled';
/** Strapi refuses the field after it has looked at the setting. */
const request = { request: { body: { unknownField: 1 } } };

test('Strapi’s controller refuses a registration after the setting is closed', async () => {
  const { strapi, stored, opened } = application({ allow_register: true, unique_email: true });
  const controller = requireController()({ strapi });
  await expect(controller.register(request)).rejects.toThrow('Invalid parameters: unknownField');

  await closeRegistration(strapi);
  await expect(controller.register(request)).rejects.toThrow(DISABLED);
  expect(stored.get('advanced')).toEqual({ allow_register: false, unique_email: true });
  // Both read the same store.
  expect(new Set(opened.map((options) => JSON.stringify(options))).size).toBe(1);
});

test('Strapi allows registrations by default, and keeps a stored setting', () => {
  expect(installedSource(`${SERVER}/bootstrap/index.js`)).toMatch(
    /if \(!await pluginStore\.get\(\{\s*key: 'advanced'\s*\}\)\) \{\s*const value = \{[^}]*allow_register: true/,
  );
});
