import { installedSource } from './test-support';

const ADMIN = '@strapi/admin/dist/server/server/src';
const USERS = '@strapi/plugin-users-permissions/dist/server';

/** How often a text occurs. */
const count = (source: string, text: string): number => source.split(text).length - 1;

test('the panel hashes new passwords by the service auth only', () => {
  expect(
    count(installedSource(`${ADMIN}/services/user.js`), "getService('auth').hashPassword("),
  ).toBe(2);
  expect(installedSource(`${ADMIN}/services/user.js`)).not.toContain('bcrypt');
  expect(installedSource(`${ADMIN}/utils/index.js`)).toContain('strapi.service(`admin::${name}`)');
});

test('the panel checks credentials by the service auth, with hashes of cost 10', () => {
  expect(installedSource(`${ADMIN}/services/passport/local-strategy.js`)).toContain(
    "getService('auth').checkCredentials({",
  );
  expect(installedSource(`${ADMIN}/services/auth.js`)).toContain('.hash(password, 10)');
});

test('users-permissions writes passwords by the service user only', () => {
  const auth = installedSource(`${USERS}/controllers/auth.js`);
  expect(count(auth, "getService('user').edit(user.id, {")).toBe(3);
  expect(auth).toContain("getService('user').add(newUser)");
  const user = installedSource(`${USERS}/controllers/user.js`);
  expect(user).toContain("getService('user').add(user)");
  expect(user).toContain("getService('user').edit(user.id, updateData)");
});

test('the content manager writes users by a controller of users-permissions', () => {
  expect(installedSource(`${USERS}/config.js`)).toContain("create: 'contentManagerUser.create'");
  const source = installedSource(`${USERS}/controllers/content-manager-user.js`);
  expect(source).toContain('async create (ctx)');
  expect(source).toContain('async update (ctx)');
  expect(installedSource(`${USERS}/controllers/index.js`)).toContain('contentmanageruser');
});

test('users-permissions looks an account up by e-mail address and name, then compares', () => {
  const source = installedSource(`${USERS}/controllers/auth.js`);
  const [, body = ''] = /async callback \(ctx\) \{([^]*?)const validPassword/.exec(source) ?? [];
  expect(body).toContain('email: identifier.toLowerCase()');
  expect(body).toContain('username: identifier');
  expect(body).toContain("const provider = ctx.params.provider || 'local'");
});
