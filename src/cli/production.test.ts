import { installedSource } from '../strapi/test-support';

test('Strapi sets NODE_ENV to "development" when it is imported, unless it is set before', () => {
  expect(installedSource('@strapi/core/dist/configuration/index.js')).toContain(
    "process.env.NODE_ENV = process.env.NODE_ENV || 'development';",
  );
});
