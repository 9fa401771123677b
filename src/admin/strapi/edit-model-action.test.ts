import { installedSource } from '../../strapi/test-support';

test('Strapi gives "Edit the model" this type among the header actions', () => {
  const source = installedSource(
    '@strapi/content-manager/dist/admin/pages/EditView/components/Header.mjs',
  );
  expect(source).toContain(`EditTheModelAction.type = 'edit-the-model'`);
  expect(source).toMatch(/DEFAULT_HEADER_ACTIONS = \[[^\]]*EditTheModelAction/);
});
