import { rateLimitReset } from './rate-limit';
import { installedSource } from './test-support';

test('the end of the limit is read from the state of a request', () => {
  expect(rateLimitReset({ state: { rateLimit: { reset: 12 } } })).toBe(12);
  expect(rateLimitReset({ state: {} })).toBeNull();
});

test('the limiter leaves seconds since 1970 there', () => {
  expect(installedSource('koa2-ratelimit/src/RateLimit.js')).toMatch(
    /ctx\.state\.rateLimit = \{[^}]*reset: Math\.ceil\(reset \/ 1000\)/,
  );
});

test.each([
  '@strapi/admin/dist/server/server/src/middlewares/rateLimit.js',
  '@strapi/plugin-users-permissions/dist/server/middlewares/rateLimit.js',
])('%s limits by koa2-ratelimit', (file) => {
  expect(installedSource(file)).toContain('koa2-ratelimit');
});
