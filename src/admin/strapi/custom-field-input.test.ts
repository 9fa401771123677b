import { installedSource } from '../../strapi/test-support';

const source = installedSource(
  '@strapi/content-manager/dist/admin/pages/EditView/components/InputRenderer.mjs',
);

test('Strapi passes the props of the field, its form state and whether it is disabled', () => {
  expect(source).toMatch(
    /jsx\(CustomInput, \{\s*\.\.\.props,\s*\.\.\.field,[^}]*disabled: fieldIsDisabled/,
  );
  expect(source).toContain('const field = useField(props.name');
});

test('the form state of a field has onChange, value and error', () => {
  const form = installedSource('@strapi/admin/dist/admin/admin/src/components/Form.mjs');
  const [, useField = ''] =
    /(?:const|function) useField\b([^]*?)\n(?:const|function|\/\*) ?/.exec(form) ?? [];
  for (const name of ['onChange', 'value', 'error']) expect(useField).toContain(name);
});
