import { installedSource } from '../../strapi/test-support';

test('Strapi registers the widget of the last published entries under this id', () => {
  expect(installedSource('@strapi/content-manager/dist/admin/index.mjs')).toContain(
    `id: 'last-published-entries'`,
  );
});

test('Strapi takes a function that returns all widgets', () => {
  const source = installedSource('@strapi/admin/dist/admin/admin/src/core/apis/Widgets.mjs');
  expect(source).toMatch(/typeof \w+ === 'function'/);
});
