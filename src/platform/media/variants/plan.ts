/** The forms of variants, the smallest files first. A browser takes the first that it can show. */
export const VARIANT_FORMS = ['avif', 'webp'] as const;
export type VariantForm = (typeof VARIANT_FORMS)[number];

/** A smaller file of a picture in another form. */
export interface Variant {
  /** Its name in the `formats` of the file, such as `avif-640`. */
  key: string;
  form: VariantForm;
  width: number;
  height: number;
}

interface Dimensions {
  width: number;
  height: number;
}

/** The limit of one variant. An encoder needs up to 15 bytes of memory per pixel. */
const MAX_PIXELS = 10_000_000;

/** https://developers.google.com/speed/webp/docs/api: `WEBP_MAX_DIMENSION` */
const MAX_SIDE = 16_383;

/**
 * The variants that a picture should have, none of them wider than the picture. The largest one has
 * the picture's own width if that is not greater than all widths of the settings.
 */
export function plannedVariants(
  { width, height }: Dimensions,
  { widths, forms }: { widths: readonly number[]; forms: readonly VariantForm[] },
): Variant[] {
  const largest = Math.min(width, widest(widths));
  const sizes = [...new Set([...widths.filter((one) => one < largest), largest])]
    .map((one) => ({ width: one, height: Math.max(1, Math.round((one * height) / width)) }))
    .filter((size) => size.width * size.height <= MAX_PIXELS && size.height <= MAX_SIDE);
  return forms.flatMap((form) =>
    sizes.map((size) => ({ key: `${form}-${String(size.width)}`, form, ...size })),
  );
}

export const widest = (widths: readonly number[]): number =>
  widths.reduce((one, other) => Math.max(one, other), 0);

/** The form of a variant by its name in `formats`; `null` for the formats of Strapi. */
export function variantForm(key: string): VariantForm | null {
  const [, form] = /^(avif|webp)-\d+$/.exec(key) ?? [];
  return VARIANT_FORMS.find((known) => known === form) ?? null;
}

/** The formats of a file without its variants; `null` if there are none. */
export function withoutVariants(formats: unknown): Record<string, unknown> | null {
  if (typeof formats !== 'object' || formats === null) return null;
  const others = Object.entries(formats).filter(([key]) => variantForm(key) === null);
  return others.length === 0 ? null : Object.fromEntries<unknown>(others);
}
