import { installedSource } from '../../strapi/test-support';
import { resumeEndedSessions } from './ended-session';

const ADMIN = '@strapi/admin/dist/admin/admin/src';

test('Strapi asks for a new token by the global fetch, and repeats the request with it', () => {
  const source = installedSource(`${ADMIN}/utils/getFetchClient.mjs`);
  expect(source).toContain('fetch(`${backendURL}/admin/access-token`, {');
  expect(source).toContain('const token = result?.data?.token;');
  expect(source).toMatch(/await attemptTokenRefresh\([^]*?return await executeRequest\(\);/);
});

test('Strapi signs in with these fields', () => {
  const auth = installedSource(`${ADMIN}/features/Auth.mjs`);
  expect(auth).toMatch(
    /loginMutation\(\{\s*\.\.\.body,\s*deviceId: getOrCreateDeviceId\(\),\s*rememberMe/,
  );
  expect(installedSource(`${ADMIN}/services/auth.mjs`)).toContain("url: '/admin/login'");
  expect(installedSource(`${ADMIN}/utils/deviceId.mjs`)).toContain("'strapi.admin.deviceId'");
  expect(installedSource(`${ADMIN}/reducer.mjs`)).toMatch(/TOKEN: 'jwtToken'/);
});

describe('an ended session', () => {
  const { window: page, fetch: send } = globalThis;
  let token: string | null = null;
  beforeEach(() => {
    const refuse = () => Promise.resolve(new Response('{}', { status: 401 }));
    Object.assign(globalThis, { window: globalThis, fetch: refuse });
    resumeEndedSessions(() => Promise.resolve(token));
  });
  afterEach(() => {
    Object.assign(globalThis, { window: page, fetch: send });
  });

  test('goes on with the token of the user who signs in again', async () => {
    token = 'new';
    const response = await window.fetch('http://localhost:1337/admin/access-token');
    expect([response.status, await response.json()]).toEqual([200, { data: { token: 'new' } }]);
  });

  test('ends where nobody does, and no other request is answered', async () => {
    token = null;
    expect((await window.fetch('/admin/access-token')).status).toBe(401);
    token = 'new';
    expect((await window.fetch('/admin/users/me')).status).toBe(401);
  });
});
