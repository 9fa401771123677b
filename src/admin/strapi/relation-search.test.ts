import { installedSource } from '../../strapi/test-support';

const INPUTS = '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Relations';

test('the search of a relation is a combobox that offers to create an entry', () => {
  const source = installedSource(`${INPUTS}/Relations.mjs`);
  expect(source).toMatch(/jsx\(Combobox, \{[^]*creatable: "visible"[^]*onCreateOption: \(\)=>\{/);
});

test('a choice that is no entry is told as an error', () => {
  expect(installedSource(`${INPUTS}/Relations.mjs`)).toMatch(
    /if \(!relation\) \{[^]*getTranslation\('relation\.error-adding-relation'\)/,
  );
});

test('the dialog renders document actions inside its form', () => {
  const source = installedSource(`${INPUTS}/RelationModal.mjs`);
  expect(source).toMatch(/jsx\(Form, \{[^]*children: [^]*jsx\(RelationModalBody/);
  expect(source).toContain("getDocumentActions('relation-modal')");
});
