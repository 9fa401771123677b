import { installedSource } from '../../strapi/test-support';

const ADMIN = '@strapi/admin/dist/admin/admin/src';

test('Strapi stores the theme under this key, which may be "system"', () => {
  const reducer = installedSource(`${ADMIN}/reducer.mjs`);
  expect(reducer).toContain("THEME_LOCAL_STORAGE_KEY = 'STRAPI_THEME'");
  expect(reducer).toContain("localStorage.getItem(THEME_LOCAL_STORAGE_KEY) || 'system'");
  expect(installedSource(`${ADMIN}/components/Theme.mjs`)).toContain(
    "currentTheme === 'system' ? systemTheme : currentTheme",
  );
});
