import { exportsOf, installedSource } from '../../strapi/test-support';
import { tempKeyAt } from './temp-keys';

test('keys are those of Strapi’s package', () => {
  const { generateNKeysBetween } = exportsOf('fractional-indexing/src/index.js') as {
    generateNKeysBetween: (after: null, before: null, count: number) => string[];
  };
  const keys = Array.from({ length: 200 }, (_, index) => tempKeyAt(index));
  expect(keys).toEqual(generateNKeysBetween(null, null, 200));
});

test('Strapi gives keys by place when it prepares a form', () => {
  expect(
    installedSource('@strapi/content-manager/dist/admin/pages/EditView/utils/data.mjs'),
  ).toMatch(
    /generateNKeysBetween\(undefined, undefined, data\.length\);[^]*__temp_key__: keys\[index\]/,
  );
});
