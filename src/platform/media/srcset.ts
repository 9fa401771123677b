import { z } from 'zod';
import { fileAddress } from './address';
import { VARIANT_FORMS, variantForm, type VariantForm } from './variants/plan';

/** One size of an image. */
export interface Size {
  address: string;
  width: number;
  height: number | null;
}

const size = z.object({
  url: z.string(),
  width: z.number().positive(),
  height: z.number().positive().nullish(),
});

const image = z.looseObject({
  url: z.string(),
  width: z.number().positive().nullish(),
  formats: z.record(z.string(), z.unknown()).nullish(),
});

/** Strapi may crop the thumbnail, so it is not a size of the image. */
const THUMBNAIL = 'thumbnail';

/** The sizes of an image in its own form with absolute addresses, smallest first. */
export function sizesOf(server: string, file: unknown): Size[] {
  const parsed = image.safeParse(file);
  if (!parsed.success) return [];
  const { formats, ...original } = parsed.data;
  const smaller = Object.entries(formats ?? {}).filter(
    ([name]) => name !== THUMBNAIL && variantForm(name) === null,
  );
  return ordered(server, [...smaller.map(([, format]) => format), original]);
}

/** The sizes of an image in another form with absolute addresses, smallest first. */
function variantSizes(server: string, file: unknown, form: VariantForm): Size[] {
  const formats = Object.entries(image.safeParse(file).data?.formats ?? {});
  const variants = formats.filter(([name]) => variantForm(name) === form);
  return ordered(
    server,
    variants.map(([, format]) => format),
  );
}

function ordered(server: string, candidates: readonly unknown[]): Size[] {
  const sizes = candidates.flatMap((candidate) => {
    const { success, data } = size.safeParse(candidate);
    const address = success ? fileAddress(server, data.url) : null;
    return success && address !== null
      ? [{ address, width: data.width, height: data.height ?? null }]
      : [];
  });
  return [...new Map(sizes.map((one) => [one.width, one])).values()].sort(
    (a, b) => a.width - b.width,
  );
}

/**
 * The `srcset` of an `<img>` with absolute addresses, smallest first. `null` for an image with only
 * one size.
 */
export function srcsetOf(server: string, file: unknown): string | null {
  const sizes = usable(sizesOf(server, file));
  return sizes.length < 2 ? null : joined(sizes);
}

/** A `<source>` of a `<picture>`. */
export interface PictureSource {
  type: `image/${VariantForm}`;
  srcset: string;
}

/** The sources of a `<picture>`, the best form first. A browser takes the first that it can show. */
export const sourcesOf = (server: string, file: unknown): PictureSource[] =>
  VARIANT_FORMS.flatMap((form) => {
    const sizes = usable(variantSizes(server, file, form));
    return sizes.length === 0 ? [] : [{ type: `image/${form}` as const, srcset: joined(sizes) }];
  });

/** A browser would read a trailing comma as the separator. */
const usable = (sizes: readonly Size[]): Size[] =>
  sizes.filter(({ address }) => !address.endsWith(','));

const joined = (sizes: readonly Size[]): string =>
  sizes.map(({ address, width }) => `${address} ${String(width)}w`).join(', ');
