import { z } from 'zod';
import { fileAddress } from './address';

const size = z.object({ url: z.string(), width: z.number().positive() });

const image = z.looseObject({
  url: z.string(),
  width: z.number().positive().nullish(),
  formats: z.record(z.string(), z.unknown()).nullish(),
});

/** The height of a thumbnail is what it is made by, and some are cut: no size of the image. */
const THUMBNAIL = 'thumbnail';

/**
 * The sizes of an image for the `srcset` of an `<img>`, the smallest first, with absolute addresses;
 * `null` for what has one size only.
 */
export function srcsetOf(server: string, file: unknown): string | null {
  const parsed = image.safeParse(file);
  if (!parsed.success) return null;
  const { formats, ...original } = parsed.data;
  const smaller = Object.entries(formats ?? {}).filter(([name]) => name !== THUMBNAIL);
  if (smaller.length === 0) return null;
  const sizes = [...smaller.map(([, format]) => format), original].flatMap((candidate) => {
    const { success, data } = size.safeParse(candidate);
    const address = success ? fileAddress(server, data.url) : null;
    // A comma at its end would be read as the separator.
    return success && address !== null && !/,$/.test(address)
      ? [{ address, width: data.width }]
      : [];
  });
  const byWidth = new Map(sizes.map((one) => [one.width, one.address]));
  if (byWidth.size === 0) return null;
  return [...byWidth]
    .sort(([a], [b]) => a - b)
    .map(([width, address]) => `${address} ${String(width)}w`)
    .join(', ');
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
