import { installedSource } from '../../strapi/test-support';

test.each(['addEditViewSidePanel', 'addDocumentHeaderAction'])(
  'the content manager offers %s in its apis',
  (name) => {
    const source = installedSource('@strapi/content-manager/dist/admin/content-manager.mjs');
    expect(source).toContain(`${name}: this.${name}.bind(this)`);
  },
);

test('the content manager is registered under its name', () => {
  const source = installedSource('@strapi/content-manager/dist/admin/constants/plugin.mjs');
  expect(source).toContain(`PLUGIN_ID = 'content-manager'`);
});
