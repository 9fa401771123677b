import fc from 'fast-check';
import { plannedVariants, VARIANT_FORMS, variantForm, withoutVariants } from './plan';

const settings = { widths: [320, 640, 1280, 2560], forms: VARIANT_FORMS };

const widthsOf = (width: number, height: number) =>
  plannedVariants({ width, height }, { ...settings, forms: ['webp'] }).map((one) => one.width);

test.each([
  ['larger than all widths', 6000, 4000, [320, 640, 1280, 2560]],
  ['between two widths', 1000, 800, [320, 640, 1000]],
  ['exactly as wide as one', 1280, 800, [320, 640, 1280]],
  ['smaller than all widths', 200, 100, [200]],
  ['a long strip', 800, 20_000, [320]],
  ['longer than WebP can be', 320, 20_000, []],
])('a picture that is %s', (_name, width, height, expected) => {
  expect(widthsOf(width, height)).toEqual(expected);
});

test('no variant is larger than its picture, has other proportions, or shares a name', () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const variants = plannedVariants({ width, height }, settings);
      expect(new Set(variants.map(({ key }) => key)).size).toBe(variants.length);
      for (const one of variants) {
        expect(variantForm(one.key)).toBe(one.form);
        expect(one.width).toBeLessThanOrEqual(width);
        expect(one.height).toBeLessThanOrEqual(height);
        expect(Math.abs(one.height - (one.width * height) / width)).toBeLessThanOrEqual(1);
        expect(one.width * one.height).toBeLessThanOrEqual(10_000_000);
      }
    }),
  );
});

test('variants are told from the formats of Strapi by their names', () => {
  const small = { url: '/a.jpg' };
  expect(withoutVariants({ small, 'avif-320': {}, 'webp-2560': {} })).toEqual({ small });
  expect(withoutVariants({ 'avif-320': {} })).toBeNull();
  for (const formats of [null, undefined, 'text', []]) expect(withoutVariants(formats)).toBeNull();
  expect(variantForm('small')).toBeNull();
});
