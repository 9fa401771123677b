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

describe('a relation', () => {
  const inputs = `${CM}/pages/EditView/components/FormInputs/Relations`;

  test('opens where the layout says, which has passed the hook', () => {
    const modal = installedSource(`${inputs}/RelationModal.mjs`);
    expect(modal).toContain(
      "const relationOpenMode = documentLayoutResponse.edit?.settings?.relationOpenMode ?? 'modal';",
    );
    for (const mode of ['newTab', 'page']) {
      expect(modal).toMatch(
        new RegExp(`relationOpenMode === '${mode}'\\) \\{\\s*return [^]{0,30}StyledRelationLink`),
      );
    }
  });

  test('names the content type to which it leads', () => {
    expect(installedSource(`${inputs}/Relations.mjs`)).toContain(
      'const targetModel = props.attribute.targetModel;',
    );
  });

  test('passes the props of its field to the combobox, after the default of `creatable`', () => {
    const source = installedSource(`${inputs}/Relations.mjs`);
    expect(source).toMatch(/jsx\(Combobox, \{[^]*?creatable: "visible",[^]*?\.\.\.props,/);
    expect(installedSource('@strapi/design-system/dist/index.mjs')).toMatch(/creatable: \w+ = !1/);
  });
});
