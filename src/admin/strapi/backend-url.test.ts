import { installedSource } from '../../strapi/test-support';

test('Strapi writes the address of the server into window.strapi', () => {
  const source = installedSource('@strapi/admin/dist/admin/admin/src/render.mjs');
  expect(source).toMatch(/window\.strapi = \{[^]*backendURL: createAbsoluteUrl\(/);
});
