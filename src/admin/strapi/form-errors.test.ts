import { exportsOf, installedSource } from '../../strapi/test-support';

jest.mock('@strapi/strapi/admin', () => ({}));

const { withoutArrays } = jest.requireActual<typeof import('./form-errors')>('./form-errors');

const FORM = '@strapi/admin/dist/admin/admin/src/components/Form.mjs';
const REPEATABLE =
  '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Component/Repeatable.mjs';

test('Strapi focuses the first error whenever the errors change, unless there is none', () => {
  expect(installedSource(FORM)).toMatch(
    /useEffect\(\(\)=>\{\s*if \(Object\.keys\(state\.errors\)\.length === 0\) return;[^]*?\.focus\(\);[^]*?\}, \[\s*state\.errors\s*\]\)/,
  );
});

test('Strapi opens an entry with errors at each change of a list whose errors are in an array', () => {
  const source = installedSource(REPEATABLE);
  expect(source).toContain('rawError && Array.isArray(rawError) && rawError.length > 0');
  expect(source).toMatch(/return errorOpenItems\[0\];[^]*?\}, \[\s*rawError,\s*value\s*\]\)/);
});

test('Strapi compares errors deeply before it replaces them', () => {
  expect(installedSource(FORM)).toContain('if (!isEqual(state.errors, action.payload))');
});

test('Strapi finds the errors of entries by their path as before', () => {
  const { getIn } = exportsOf('@strapi/admin/dist/admin/admin/src/utils/objects.js') as {
    getIn: (errors: object, path: string) => unknown;
  };
  const sections: unknown[] = [];
  sections[2] = { body: 'required' };

  const errors = withoutArrays({ title: 'required', sections });

  expect(errors).toEqual({ title: 'required', sections: { 2: { body: 'required' } } });
  expect(getIn(errors, 'sections.2.body')).toBe('required');
  expect(getIn(errors, 'sections.0.body')).toBeUndefined();
});
