import { installedSource } from '../../strapi/test-support';

test('Page.Protect compares the subject of a permission strictly', () => {
  expect(
    installedSource('@strapi/admin/dist/admin/admin/src/components/PageHelpers.mjs'),
  ).toContain('perm.action === permission.action && perm.subject === permission.subject');
});
