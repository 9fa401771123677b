import { installedSource } from './test-support';

const SERVER = '@strapi/plugin-users-permissions/dist/server';
const service = installedSource(`${SERVER}/services/users-permissions.js`);
const [, sync = ''] = /async syncPermissions \(\) \{([^]*?)\n {12}\},/.exec(service) ?? [];

test('Strapi deletes the permissions of unknown actions in syncPermissions', () => {
  expect(sync).toContain('_.difference(permissionsFoundInDB, allActions)');
  expect(sync).toContain(`strapi.db.query('plugin::users-permissions.permission').delete(`);
});

test('Strapi writes an action as uid.controller.action, of APIs and of plugins', () => {
  expect(sync).toContain('`api::${apiName}.${controllerName}.${actionName}`');
  expect(sync).toContain('`plugin::${pluginName}.${controllerName}.${actionName}`');
});

test('Strapi creates permissions in an empty table only', () => {
  expect(sync).toContain('if (permissionsFoundInDB.length === 0)');
  expect(sync.split('if (permissionsFoundInDB.length === 0)')[0]).not.toContain('.create(');
});

test('the plugin calls syncPermissions on its service as it bootstraps', () => {
  expect(service).toContain(`return getService('users-permissions').syncPermissions();`);
  expect(installedSource(`${SERVER}/bootstrap/index.js`)).toContain(
    `await getService('users-permissions').initialize();`,
  );
});
