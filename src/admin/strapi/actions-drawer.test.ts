import { installedSource } from '../../strapi/test-support';

test('a click on the overlay of the drawer closes it', () => {
  const source = installedSource('@strapi/content-manager/dist/admin/components/ActionsDrawer.mjs');
  expect(source).toMatch(
    /onClick: \(\)=>setIsOpen\?\.\(false\),\s*"data-testid": "actions-drawer-overlay"/,
  );
});
