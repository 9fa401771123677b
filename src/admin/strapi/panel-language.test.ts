import { installedSource } from '../../strapi/test-support';
import { LANGUAGE_KEY } from './panel-language';

test('Strapi stores the language of the panel under this key', () => {
  const source = installedSource('@strapi/admin/dist/admin/admin/src/reducer.mjs');
  expect(source).toContain(`LANGUAGE_LOCAL_STORAGE_KEY = '${LANGUAGE_KEY}'`);
});

test('Strapi sets the lang attribute of the page to the language of the panel', () => {
  const source = installedSource('@strapi/admin/dist/admin/admin/src/App.mjs');
  expect(source).toContain('document.documentElement.lang = language');
});
