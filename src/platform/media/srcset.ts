import { z } from 'zod';
import { fileAddress } from './address';

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

/** The sizes of an image with absolute addresses, smallest first. */
export function sizesOf(server: string, file: unknown): Size[] {
  const parsed = image.safeParse(file);
  if (!parsed.success) return [];
  const { formats, ...original } = parsed.data;
  const smaller = Object.entries(formats ?? {}).filter(([name]) => name !== THUMBNAIL);
  const sizes = [...smaller.map(([, format]) => format), original].flatMap((candidate) => {
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
  // A browser would read a trailing comma as the separator.
  const sizes = sizesOf(server, file).filter(({ address }) => !address.endsWith(','));
  if (sizes.length < 2) return null;
  return sizes.map(({ address, width }) => `${address} ${String(width)}w`).join(', ');
}

/**
 * Adds its `srcset` to an image. A request that selects fields of an image without `formats` gets
 * none.
 */
export const withSrcset = <File extends object>(
  server: string,
  file: File,
): File | (File & { srcset: string | null }) =>
  'formats' in file ? { ...file, srcset: srcsetOf(server, file) } : file;
