import { installedSource } from '../../strapi/test-support';

const ADMIN = '@strapi/admin/dist/admin';

test.each([
  [
    'https://strapi.io/pricing',
    `${ADMIN}/admin/src/pages/Settings/pages/ApplicationInfo/ApplicationInfoPage.mjs`,
  ],
  [
    'https://billing.strapi.io',
    `${ADMIN}/ee/admin/src/pages/SettingsPage/pages/ApplicationInfoPage/components/AdminSeatInfo.mjs`,
  ],
  ['https://market.strapi.io', `${ADMIN}/admin/src/hooks/useMenu.mjs`],
  ['https://strapi.io/terms', `${ADMIN}/admin/src/pages/Auth/components/Register.mjs`],
])('Strapi links to %s', (address, file) => {
  expect(installedSource(file)).toMatch(new RegExp(`['"]${address.replaceAll('.', '\\.')}`));
});
