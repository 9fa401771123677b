import { SIGN_IN_LIMITERS } from './sign-in-limits';
import { installedSource } from './test-support';

test.each([
  ['@strapi/admin/dist/server/server/src/middlewares/index.js', 'rateLimit'],
  ['@strapi/plugin-users-permissions/dist/server/middlewares/index.js', 'rateLimit'],
  ['@strapi/email/dist/server/middlewares/index.js', 'rateLimit'],
])('%s has a limiter named %s', (file, name) => {
  expect(installedSource(file)).toContain(name);
});

test.each(['/login', '/register-admin', '/forgot-password'])(
  'the route %s of the panel has one of the limiters',
  (path) => {
    const source = installedSource('@strapi/admin/dist/server/server/src/routes/authentication.js');
    const route = source.slice(source.indexOf(`path: '${path}'`)).split('method:')[0] ?? '';
    expect(SIGN_IN_LIMITERS.some((name) => route.includes(`'${name}'`))).toBe(true);
  },
);

test.each([
  '/auth/local',
  '/auth/forgot-password',
  '/auth/reset-password',
  '/auth/change-password',
])('the route %s of users-permissions has one of the limiters', (path) => {
  const source = installedSource(
    '@strapi/plugin-users-permissions/dist/server/routes/content-api/auth.js',
  );
  const route = source.slice(source.indexOf(`path: '${path}'`)).split('method:')[0] ?? '';
  expect(SIGN_IN_LIMITERS.some((name) => route.includes(`'${name}'`))).toBe(true);
});

test('GraphQL looks the limiter up, and sets the path of REST', () => {
  const source = installedSource(
    '@strapi/plugin-users-permissions/dist/server/graphql/mutations/auth/rate-limit.js',
  );
  expect(source).toContain("'plugin::users-permissions.rateLimit'");
  expect(source).toContain('strapi.middleware(RATE_LIMIT_MIDDLEWARE)');
  expect(source).toContain('koaContext.request.path = routePath');
});
