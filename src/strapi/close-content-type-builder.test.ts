import { installedSource } from './test-support';

test('Strapi mounts the routes of a plugin by server.routes, with the name of the plugin', () => {
  const source = installedSource('@strapi/core/dist/services/server/register-routes.js');
  expect(source).toMatch(/route\.info = \{\s*pluginName\s*\}/);
  expect(source).toContain('strapi.server.routes(');
});

test('the content-type builder registers its permission with the one action provider', () => {
  const source = installedSource('@strapi/content-type-builder/dist/server/bootstrap.js');
  expect(source).toContain(`pluginName: 'content-type-builder'`);
  expect(source).toContain(
    `strapi.service('admin::permission').actionProvider.registerMany(actions)`,
  );
});
