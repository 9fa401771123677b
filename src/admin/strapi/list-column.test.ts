import { installedSource } from '../../strapi/test-support';

const CM = '@strapi/content-manager/dist/admin';
const page = installedSource(`${CM}/pages/ListView/ListViewPage.mjs`);

test('Strapi runs the hook by this name, and passes the columns and the layout', () => {
  expect(installedSource(`${CM}/constants/hooks.mjs`)).toContain(
    `INJECT_COLUMN_IN_TABLE: 'Admin/CM/pages/ListView/inject-column-in-table'`,
  );
  expect(page).toMatch(
    /runHookWaterfall\(INJECT_COLUMN_IN_TABLE, \{\s*displayedHeaders,\s*layout: list/,
  );
});

test('Strapi formats a cell by cellFormatter, and translates a label that is an object', () => {
  expect(page).toContain('cellFormatter(row, header');
  expect(page).toMatch(/typeof header\.label === 'string' \? \{[^]*?\} : header\.label/);
});

test('Strapi has the uid of the content type in the address of the list', () => {
  expect(installedSource(`${CM}/router.mjs`)).toContain(
    `LIST_PATH = \`/content-manager/collection-types/:slug\``,
  );
});

test('the table of the list has the rows in its context', () => {
  expect(page).toMatch(/Table\.Root, \{\s*rows: results/);
  expect(page).toContain('const { status } = row');
  expect(installedSource('@strapi/admin/dist/admin/admin/src/components/Table.mjs')).toContain(
    'rows',
  );
});

test('the internationalisation adds its column under the name locales', () => {
  expect(installedSource('@strapi/i18n/dist/admin/contentManagerHooks/listView.mjs')).toContain(
    `name: 'locales'`,
  );
});
