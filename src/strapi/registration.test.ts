import { installedSource } from './test-support';

const SERVER = '@strapi/plugin-users-permissions/dist/server';

test('Strapi stores whether visitors may register under the key advanced, and keeps a stored value', () => {
  expect(installedSource(`${SERVER}/bootstrap/index.js`)).toMatch(
    /if \(!await pluginStore\.get\(\{\s*key: 'advanced'\s*\}\)\) \{\s*const value = \{[^}]*allow_register: true/,
  );
});

test('Strapi refuses a registration where allow_register is false', () => {
  expect(installedSource(`${SERVER}/controllers/auth.js`)).toContain(
    'if (!settings.allow_register)',
  );
});
