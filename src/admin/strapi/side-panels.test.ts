import { installedSource } from '../../strapi/test-support';

const VIEW = '@strapi/content-manager/dist/admin/pages/EditView';

test('Strapi renders each side panel as an aside', () => {
  const source = installedSource(`${VIEW}/components/Panels.mjs`);
  expect(source.match(/tag: "aside"/g)).toHaveLength(1);
  expect(source).toMatch(/panels\.map\([^]*jsx\(Panel,/);
});

test('Strapi renders the side panels into one grid item', () => {
  const source = installedSource(`${VIEW}/EditViewPage.mjs`);
  expect(source).toMatch(/Grid\.Item, \{[^{}]*children: \/\*#__PURE__\*\/ jsx\(Panels, \{\}\)/);
});
