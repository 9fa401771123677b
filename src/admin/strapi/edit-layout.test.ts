import { installedSource } from '../../strapi/test-support';

const CM = '@strapi/content-manager/dist/admin';

test('Strapi runs the hook by this name', () => {
  expect(installedSource(`${CM}/constants/hooks.mjs`)).toContain(
    `MUTATE_EDIT_VIEW_LAYOUT: 'Admin/CM/pages/EditView/mutate-edit-view-layout'`,
  );
});

test('Strapi passes the layout to the hook and takes it from the result', () => {
  expect(installedSource(`${CM}/hooks/useDocumentLayout.mjs`)).toMatch(
    /\{ layout: edit \} = React\.useMemo\(\(\)=>runHookWaterfall\(HOOKS\.MUTATE_EDIT_VIEW_LAYOUT, \{\s*layout: editLayout/,
  );
});

test.each(['hint', 'placeholder'])('Strapi shows %s of a field of the layout', (name) => {
  const source = installedSource(`${CM}/hooks/useDocumentLayout.mjs`);
  expect(source).toMatch(new RegExp(`\\b${name}:`));
});
