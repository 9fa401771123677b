import { z } from 'zod';
import { fileAddress } from './address';

/** An image in one of its sizes. */
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

/** Some are cut to its measures: no size of the image. */
const THUMBNAIL = 'thumbnail';

/** The sizes of an image, the smallest first, with absolute addresses. */
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
 * The sizes of an image for the `srcset` of an `<img>`, the smallest first, with absolute addresses;
 * `null` for what has one size only.
 */
export function srcsetOf(server: string, file: unknown): string | null {
  // A comma at its end would be read as the separator.
  const sizes = sizesOf(server, file).filter(({ address }) => !address.endsWith(','));
  if (sizes.length < 2) return null;
  return sizes.map(({ address, width }) => `${address} ${String(width)}w`).join(', ');
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a request names some fields of an image, and not its formats, it gets just those. */
const withSrcset = (server: string, file: unknown): unknown =>
  isFields(file) && 'formats' in file ? { ...file, srcset: srcsetOf(server, file) } : file;

/** An article whose images, its cover and its author's, have a `srcset` next to their formats. */
export function withSrcsets<Article extends Fields>(server: string, article: Article): Article {
  const { cover, author } = article;
  return {
    ...article,
    ...(isFields(cover) && { cover: withSrcset(server, cover) }),
    ...(isFields(author) &&
      isFields(author['avatar']) && {
        author: { ...author, avatar: withSrcset(server, author['avatar']) },
      }),
  };
}
