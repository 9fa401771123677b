import { installedSource } from '../../strapi/test-support';

const CM = '@strapi/content-manager/dist/admin/pages';

test('Strapi asks before it deletes a document, one of its locales, or several documents', () => {
  expect(installedSource(`${CM}/EditView/components/Header.mjs`)).toContain(
    `id: 'content-manager.actions.delete.dialog.body'`,
  );
  expect(installedSource('@strapi/i18n/dist/admin/components/CMHeaderActions.mjs')).toContain(
    `getTranslation('actions.delete.dialog.body')`,
  );
  expect(installedSource(`${CM}/ListView/components/BulkActions/Actions.mjs`)).toContain(
    `id: 'popUpWarning.bodyMessage.contentType.delete.all'`,
  );
});
