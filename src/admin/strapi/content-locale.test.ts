import { installedSource } from '../../strapi/test-support';

test('the locale of a view is in the query parameter plugins[i18n][locale]', () => {
  const source = installedSource('@strapi/i18n/dist/admin/components/CMHeaderActions.mjs');
  expect(source).toContain('query.plugins?.i18n?.locale');
  expect(source).toMatch(/setQuery\(\{\s*plugins: \{\s*\.\.\.query\.plugins,\s*i18n: \{/);
});
