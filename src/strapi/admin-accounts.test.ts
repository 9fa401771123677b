import { installedSource } from './test-support';

const SERVER = '@strapi/admin/dist/server/server/src';

test('the first administrator is registered by this action, which no session protects', () => {
  const routes = installedSource(`${SERVER}/routes/authentication.js`);
  const [route = ''] =
    /\{\s*method: 'POST',\s*path: '\/register-admin'[^]*?\n {4}\}/.exec(routes) ?? [];
  expect(route).toContain("handler: 'authentication.registerAdmin'");
  expect(route).toContain('auth: false');
  expect(routes.split('authentication.registerAdmin')).toHaveLength(2);
  const controller = installedSource(`${SERVER}/controllers/authentication.js`);
  expect(controller).toContain('async registerAdmin (ctx)');
  expect(controller.split('createFirstAdmin(')).toHaveLength(2);
});

test('the service of users takes these values, and hashes a password itself', () => {
  const source = installedSource(`${SERVER}/services/user.js`);
  expect(source).toContain('const exists = async (attributes = {})');
  expect(source).toContain("index.getService('auth').hashPassword(attributes.password)");
  expect(source).toMatch(/const create = async \([^)]*attributes\)/s);
});

test('the configuration has the address of the panel', () => {
  expect(installedSource('@strapi/core/dist/configuration/index.js')).toContain(
    "set(config, 'admin.absoluteUrl', adminAbsoluteUrl)",
  );
});
