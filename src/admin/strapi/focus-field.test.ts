import { installedSource } from '../../strapi/test-support';

const FORM = '@strapi/content-manager/dist/admin/pages/EditView/components';

test('Strapi names inputs by their path in the form', () => {
  const string = installedSource(
    '@strapi/admin/dist/admin/admin/src/components/FormInputs/String.mjs',
  );
  expect(string).toContain('name: name');
  expect(installedSource(`${FORM}/FormInputs/UID.mjs`)).toContain('name: name');
  expect(installedSource(`${FORM}/FormInputs/Component/Repeatable.mjs`)).toContain(
    '`${nameWithIndex}.${field.name}`',
  );
});

test('Strapi adds the number of entries to the label of a repeatable component', () => {
  const source = installedSource(`${FORM}/FormInputs/Component/Input.mjs`);
  expect(source).toMatch(/Field\.Label, \{[^]*label,[^]*"\s\(",[^]*"\)"/);
});

test('Strapi shows each entry as an accordion item whose header is a heading', () => {
  const source = installedSource(`${FORM}/FormInputs/Component/Repeatable.mjs`);
  expect(source).toMatch(/Accordion\.Header, \{[^]*Accordion\.Trigger, \{/);
  const accordion = installedSource('@radix-ui/react-accordion/dist/index.mjs');
  expect(accordion).toMatch(/Primitive\.h3\b/);
  expect(accordion).toMatch(/Trigger as .* from "@radix-ui\/react-collapsible"/);
  const collapsible = installedSource('@radix-ui/react-collapsible/dist/index.mjs');
  expect(collapsible).toMatch(/"aria-expanded": context\.open/);
  expect(collapsible).toMatch(/"aria-controls": context\.contentId/);
});
