import { installedSource } from '../../strapi/test-support';

const SETTINGS = '@strapi/admin/dist/admin/admin/src/pages/Settings/pages';

test.each([
  [
    '@strapi/content-manager/dist/admin/pages/EditView/components/DocumentStatus.mjs',
    '"aria-label": status',
  ],
  ['@strapi/i18n/dist/admin/components/LocaleListCell.mjs', '`${locale.name} (default)`'],
  [`${SETTINGS}/Users/ListPage.mjs`, "isActive ? 'Active' : 'Inactive'"],
  [`${SETTINGS}/Webhooks/components/Events.mjs`, 'children: removeHyphensAndTitleCase(name)'],
])('%s shows a text that is not translated', (file, shown) => {
  expect(installedSource(file)).toContain(shown);
});
