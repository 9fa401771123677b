import sharp, { type Metadata } from 'sharp';
import { kindOf } from '../content/file-kind';
import { oneAtATime } from '../content/one-at-a-time';
import { failingWith, PictureFailure } from './failure';
import type { Variant } from './plan';

/** Seconds after which libvips gives an encoding up. */
const TIMEOUT_S = 120;

/** Up to this side, `thumbhash` takes a picture. */
const PLACEHOLDER_SIDE = 100;

const inTurn = oneAtATime();

/** What the header of a picture tells. */
export interface PictureHeader {
  /** The size in pixels of one frame, as a browser shows it. */
  width: number;
  height: number;
  isAnimated: boolean;
}

/**
 * Makes sharp use one thread and no cache, for the whole process. With a thread per core, encoding
 * would take the cores that respond to requests, and memory for each.
 */
export function limitSharp(): void {
  sharp.concurrency(1);
  sharp.cache(false);
}

/** @throws PictureFailure if it is no picture or has too many pixels */
export async function readPictureHeader(
  filepath: string,
  maxPixels: number,
): Promise<PictureHeader> {
  const kind = await failingWith('ORIGINAL_UNAVAILABLE', () => kindOf(filepath));
  if (kind.kind !== 'picture') throw new PictureFailure('UNREADABLE_IMAGE');
  const header = await failingWith<Metadata>('UNREADABLE_IMAGE', () =>
    sharp(filepath, { limitInputPixels: false }).metadata(),
  );
  const pages = header.pages ?? 1;
  if (header.width * header.height * pages > maxPixels) throw new PictureFailure('TOO_LARGE');
  const isAnimated = kind.isApng || pages > 1;
  // Browsers do not rotate animations.
  const { width, height } = isAnimated ? header : header.autoOrient;
  return { width, height, isAnimated };
}

/** A decoded picture in memory, as wide as its widest variant. */
export interface Decoded {
  data: Buffer;
  raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

/**
 * Decodes a picture line by line and shrinks it meanwhile, so that the memory depends on the size of
 * the variants instead of the picture. Of an animation, decodes the first frame.
 *
 * @param width the width of the widest variant
 * @throws PictureFailure if it cannot be decoded
 */
export async function decodePicture(
  filepath: string,
  width: number,
  maxPixels: number,
): Promise<Decoded> {
  return inTurn(() =>
    failingWith('UNREADABLE_IMAGE', async () => {
      const { data, info } = await sharp(filepath, {
        sequentialRead: true,
        failOn: 'error',
        limitInputPixels: maxPixels,
      })
        .timeout({ seconds: TIMEOUT_S })
        .autoOrient()
        .resize({ width, withoutEnlargement: true })
        .toColourspace('srgb')
        .raw({ depth: 'uchar' })
        .toBuffer({ resolveWithObject: true });
      return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
    }),
  );
}

/**
 * Writes a variant of a decoded picture, without metadata.
 *
 * @param avifEffort from 0 to 9. From 4, encoding takes five times as long.
 * @returns the bytes of the file
 * @throws PictureFailure
 */
export async function encodeVariant(
  { data, raw }: Decoded,
  { form, width, height }: Variant,
  avifEffort: number,
  target: string,
): Promise<number> {
  return inTurn(() =>
    failingWith('ENCODING_FAILED', async () => {
      const resized = sharp(data, { raw })
        .timeout({ seconds: TIMEOUT_S })
        .resize({ width, height, fit: 'fill' });
      const image =
        form === 'avif'
          ? resized.avif({ quality: 50, effort: avifEffort, chromaSubsampling: '4:2:0' })
          : resized.webp({ quality: 75 });
      return (await image.toFile(target)).size;
    }),
  );
}

/**
 * The colours of a picture in about 25 bytes: https://evanw.github.io/thumbhash/
 *
 * @returns the hash in base64
 */
export async function placeholderOf({ data, raw }: Decoded): Promise<string> {
  // The package is an ES module.
  const { rgbaToThumbHash } = await import('thumbhash');
  return failingWith('ENCODING_FAILED', async () => {
    const box = { width: PLACEHOLDER_SIDE, height: PLACEHOLDER_SIDE };
    const small = await sharp(data, { raw })
      .resize({ ...box, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height } = small.info;
    return Buffer.from(rgbaToThumbHash(width, height, small.data)).toString('base64');
  });
}
