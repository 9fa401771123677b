import { ownCookies } from './own-cookies';
import { installedSource } from './test-support';

test.each([
  ['@strapi/core/dist/middlewares/session.js', "key: 'koa.sess'"],
  ['@strapi/admin/dist/server/shared/utils/session-auth.js', "'strapi_admin_refresh'"],
  ['@strapi/admin/dist/server/shared/utils/auth-cookie-name.js', "'jwtToken'"],
  [
    '@strapi/plugin-users-permissions/dist/server/controllers/auth.js',
    "upSessions.cookie?.name || 'strapi_up_refresh'",
  ],
])('%s names its cookie', (file, name) => {
  expect(installedSource(file)).toContain(name);
});

test('knows configured names', () => {
  const config = new Map<string, unknown>([
    ['middlewares', ['strapi::body', { name: 'strapi::session', config: { key: 'desk' } }]],
    ['admin.auth.cookie.name', 'panel'],
    ['plugin::users-permissions.sessions.cookie.name', 'reader'],
  ]);
  const strapi = { config: { get: (path: string) => config.get(path) } };
  const names = ownCookies(strapi as Parameters<typeof ownCookies>[0]);
  expect([...names].filter((name) => !name.endsWith('.sig')).sort()).toEqual([
    'desk',
    'koa.sess',
    'panel',
    'reader',
    'strapi_admin_refresh',
  ]);
  expect(names.has('desk.sig')).toBe(true);
});
