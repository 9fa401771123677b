import { DEFAULT_LOCALE_KEY } from './locales-service';
import { installedSource } from './test-support';

test.each(['find', 'getDefaultLocale', 'setDefaultLocale', 'create'])(
  'the locales service of i18n has %s',
  (name) => {
    const source = installedSource('@strapi/i18n/dist/server/services/locales.js');
    expect(source).toMatch(new RegExp(`const ${name} = (async )?\\(`));
  },
);

test('i18n keeps the default locale in the core store', () => {
  const locales = installedSource('@strapi/i18n/dist/server/services/locales.js');
  expect(locales).toContain(`key: 'default_locale'`);
  const utils = installedSource('@strapi/i18n/dist/server/utils/index.js');
  expect(utils).toMatch(/type: 'plugin',\s*name: 'i18n'/);
  expect(DEFAULT_LOCALE_KEY).toBe(['plugin', 'i18n', 'default_locale'].join('_'));
  expect(installedSource('@strapi/core/dist/services/core-store.js')).toContain(
    '`${prefix}_${key}`',
  );
});
