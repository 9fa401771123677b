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

/** The sizes of an image by form with absolute addresses, smallest first. */
export type SizesByForm = Record<'own' | VariantForm, Size[]>;

/** Reads all sizes of an image. Every picture of every response passes here. */
export function sizesByForm(server: string, file: unknown): SizesByForm {
  const sizes: SizesByForm = { own: [], avif: [], webp: [] };
  const { data } = image.safeParse(file);
  if (data === undefined) return sizes;
  for (const [name, format] of [...Object.entries(data.formats ?? {}), ['', data] as const]) {
    if (name === THUMBNAIL) continue;
    const parsed = size.safeParse(format).data;
    const address = parsed === undefined ? null : fileAddress(server, parsed.url);
    if (parsed === undefined || address === null) continue;
    const { width, height = null } = parsed;
    sizes[variantForm(name) ?? 'own'].push({ address, width, height });
  }
  return { own: ordered(sizes.own), avif: ordered(sizes.avif), webp: ordered(sizes.webp) };
}

/** Keeps the last one of each width. */
const ordered = (sizes: readonly Size[]): Size[] =>
  [...new Map(sizes.map((one) => [one.width, one])).values()].sort((a, b) => a.width - b.width);

/** The sizes of an image in its own form with absolute addresses, smallest first. */
export const sizesOf = (server: string, file: unknown): Size[] => sizesByForm(server, file).own;

/**
 * The `srcset` of an `<img>` with absolute addresses, smallest first. `null` for an image with only
 * one size.
 */
export const srcsetOf = (server: string, file: unknown): string | null =>
  ownSrcset(sizesByForm(server, file));

export function ownSrcset({ own }: SizesByForm): string | null {
  const sizes = usable(own);
  return sizes.length < 2 ? null : joined(sizes);
}

/** A `<source>` of a `<picture>`. */
export interface PictureSource {
  type: `image/${VariantForm}`;
  srcset: string;
}

/** The sources of a `<picture>`, the best form first. A browser takes the first that it can show. */
export const sourcesOf = (byForm: SizesByForm): PictureSource[] =>
  VARIANT_FORMS.flatMap((form) => {
    const sizes = usable(byForm[form]);
    return sizes.length === 0 ? [] : [{ type: `image/${form}` as const, srcset: joined(sizes) }];
  });

/** A browser would read a trailing comma as the separator. */
const usable = (sizes: readonly Size[]): Size[] =>
  sizes.filter(({ address }) => !address.endsWith(','));

const joined = (sizes: readonly Size[]): string =>
  sizes.map(({ address, width }) => `${address} ${String(width)}w`).join(', ');
