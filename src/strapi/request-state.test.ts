import { apiCallerOf, senderOf } from './request-state';
import { installedSource } from './test-support';

const strategies = '@strapi/admin/dist/server/server/src/strategies';

test('the strategy of API tokens is named content-api-token', () => {
  expect(installedSource(`${strategies}/content-api-token.js`)).toContain(
    `name: 'content-api-token'`,
  );
});

test('the strategy of admin sessions keeps its user in state.user', () => {
  expect(installedSource(`${strategies}/admin.js`)).toContain('ctx.state.user = user');
});

test('authentication keeps strategy and credentials in state.auth, routing the route', () => {
  expect(installedSource('@strapi/core/dist/services/auth/index.js')).toMatch(
    /ctx\.state\.auth = \{\s*strategy,\s*credentials/,
  );
  expect(installedSource('@strapi/core/dist/services/server/compose-endpoint.js')).toContain(
    'ctx.state.route = route',
  );
});

test('a request without either has no sender', () => {
  expect(senderOf(undefined)).toBeNull();
  expect(senderOf({ user: { id: 1 }, route: { info: { type: 'content-api' } } })).toBeNull();
  expect(senderOf({ user: { id: 1 }, route: { info: { type: 'admin' } } })).toEqual({
    kind: 'editor',
    id: 1,
  });
});

test('the user of a frontend is the credentials of the strategy users-permissions', () => {
  const source = installedSource(
    '@strapi/plugin-users-permissions/dist/server/strategies/users-permissions.js',
  );
  expect(source).toContain('credentials: user');
  expect(source).toContain("name: 'users-permissions'");
});

test('a token and a user with one id are different callers, and a visitor is none', () => {
  const stateOf = (name: string, credentials: unknown) => ({
    auth: { strategy: { name }, credentials },
  });
  expect(apiCallerOf(stateOf('content-api-token', { id: 3 }))).toBe('token 3');
  expect(apiCallerOf(stateOf('users-permissions', { id: 3 }))).toBe('user 3');
  expect(apiCallerOf(stateOf('users-permissions', null))).toBeNull();
  expect(apiCallerOf({})).toBeNull();
});
