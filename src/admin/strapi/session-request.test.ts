import { installedSource } from '../../strapi/test-support';

const client = installedSource('@strapi/admin/dist/admin/admin/src/utils/getFetchClient.mjs');

test('Strapi’s client sends the token of the session to the address of the server', () => {
  expect(client).toContain('const backendURL = window.strapi.backendURL;');
  expect(client).toContain('Authorization: `Bearer ${token}`');
  expect(client).toContain('return `${backendURL}${url}`;');
});

test('Strapi’s client renews the session after a 401, which is why it is not used', () => {
  expect(client).toMatch(/error\.status === 401[^]*attemptTokenRefresh/);
});
