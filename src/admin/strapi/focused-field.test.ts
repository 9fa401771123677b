import { installedSource } from '../../strapi/test-support';

const INPUTS = '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs';

test('Strapi shows the fields of an entry, named by their path, in the region of its accordion', () => {
  const source = installedSource(`${INPUTS}/Component/Repeatable.mjs`);
  expect(source).toMatch(/Accordion\.Content, \{[^]*RepeatableComponentFields, \{/);
  expect(source).toContain('`${nameWithIndex}.${field.name}`');
  const accordion = installedSource('@radix-ui/react-accordion/dist/index.mjs');
  expect(accordion).toContain('role: "region"');
});

test('Strapi’s blocks editor has no name and is editable', () => {
  const content = installedSource(`${INPUTS}/BlocksInput/BlocksContent.mjs`);
  expect(content).toContain('Editable');
  expect(content).not.toMatch(/\bname: name\b/);
});
