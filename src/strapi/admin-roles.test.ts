import { installedSource } from './test-support';

const SERVICES = '@strapi/admin/dist/server/server/src/services';

test('the service of roles finds, updates and gives permissions by these arguments', () => {
  const source = installedSource(`${SERVICES}/role.js`);
  expect(source).toContain('const findOne = (params = {}');
  expect(source).toContain('const update = async (params, attributes)');
  expect(source).toContain('const assignPermissions = async (roleId, permissions = [])');
});

test('Strapi creates the roles with these codes', () => {
  const sources =
    installedSource(`${SERVICES}/role.js`) + installedSource(`${SERVICES}/constants.js`);
  expect(sources).toContain("code: 'strapi-editor'");
  expect(sources).toContain("code: 'strapi-author'");
  expect(sources).toContain("SUPER_ADMIN_CODE: 'strapi-super-admin'");
});

test('Strapi lists the fields of a content type for actions with actionId, subjects and options', () => {
  const source = installedSource(`${SERVICES}/content-type.js`);
  const [, body = ''] =
    /const getPermissionsWithNestedFields = \(actions([^]*?)\n\};/.exec(source) ?? [];
  expect(body).toContain('action.subjects.filter(');
  expect(body).toContain('action: action.actionId');
  expect(body).toContain(`appliesToProperty('fields', action)`);
});
