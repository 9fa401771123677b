import { installedSource } from '../../strapi/test-support';

test('Strapi appends its name to the titles of pages', () => {
  expect(
    installedSource('@strapi/admin/dist/admin/admin/src/components/PageHelpers.mjs'),
  ).toContain('document.title = `${title} | Strapi`');
});
