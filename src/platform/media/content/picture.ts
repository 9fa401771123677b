import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { RefusedFile, tooManyPixels, unreadableImage } from './faults';
import type { PictureFormat } from './file-kind';
import { oneAtATime } from './one-at-a-time';

/** A decoded picture on disk. */
export interface Picture {
  filepath: string;
  format: PictureFormat;
  /** The size in pixels of one frame, as a browser shows it. */
  width: number;
  height: number;
}

/** How to read and write a picture. */
interface PictureOptions {
  /** The name of the file, for error messages. */
  name: string;
  format: PictureFormat;
  /** Whether it is an animated PNG. sharp reads only its first frame. */
  isApng: boolean;
  /** The limit of width × height × frames. */
  maxPixels: number;
  /** Whether to reduce the file size at some cost of quality. */
  compress: boolean;
  /** A folder for temporary files. */
  folder: string;
}

const inTurn = oneAtATime();

/** sharp calls the container of AVIF `heif`. */
const formatInSharp = (format: PictureFormat) => (format === 'avif' ? 'heif' : format);

/**
 * Checks the header of a picture, decodes all of it, and rotates it by its EXIF orientation.
 *
 * @throws RefusedFile if it has too many pixels (without decoding it) or cannot be decoded
 */
export async function preparePicture(filepath: string, options: PictureOptions): Promise<Picture> {
  const header = await readHeader(filepath, options);
  const { format, folder } = options;
  const isAnimated = options.isApng || (header.pages ?? 1) > 1;
  // Browsers do not rotate animations either.
  const turn = !isAnimated && (header.orientation ?? 1) > 1;
  const { width, height } = turn ? header.autoOrient : header;
  return inTurn(async () => {
    const bytes = await decoded(filepath, turn, options);
    // Keep the original unless the new file is smaller or was rotated.
    if (bytes === null || (!turn && bytes.byteLength >= (await stat(filepath)).size)) {
      return { filepath, format, width, height };
    }
    const target = path.join(folder, `prepared-${path.basename(filepath)}`);
    await writeFile(target, bytes);
    return { filepath: target, format, width, height };
  });
}

async function readHeader(filepath: string, options: PictureOptions): Promise<Metadata> {
  const { name, format, maxPixels } = options;
  let header: Metadata;
  try {
    header = await sharp(filepath, { limitInputPixels: false }).metadata();
  } catch (cause) {
    throw new RefusedFile(unreadableImage(name), { cause });
  }
  if (header.format !== formatInSharp(format)) throw new RefusedFile(unreadableImage(name));
  const pixels = header.width * header.height * (header.pages ?? 1);
  if (pixels > maxPixels) throw new RefusedFile(tooManyPixels(name, pixels, maxPixels));
  return header;
}

/**
 * Decodes a picture. Encodes it again if it must be rotated or may become smaller. The new file has
 * no metadata, which could reveal where a photograph was taken.
 *
 * @returns the bytes of the new file, or `null` to keep the original
 */
async function decoded(
  filepath: string,
  turn: boolean,
  { name, format, isApng, maxPixels, compress }: PictureOptions,
): Promise<Buffer | null> {
  // sharp would not make GIF and AVIF files smaller, and an animated PNG would lose its frames.
  const isCompressible = compress && format !== 'gif' && format !== 'avif' && !isApng;
  const image = open(filepath, maxPixels);
  try {
    if (turn) return await encode(image.autoOrient(), format, compress).toBuffer();
    if (isCompressible) return await encode(image, format, compress).toBuffer();
    await image.stats();
    return null;
  } catch (cause) {
    throw new RefusedFile(unreadableImage(name), { cause });
  }
}

/** Fails for truncated files. Does not fail for the warnings that files of some cameras cause. */
const open = (filepath: string, maxPixels: number): Sharp =>
  sharp(filepath, { animated: true, failOn: 'error', limitInputPixels: maxPixels });

function encode(image: Sharp, format: PictureFormat, compress: boolean): Sharp {
  switch (format) {
    case 'jpeg':
      return image.jpeg({ quality: compress ? 80 : 95 });
    case 'webp':
      return image.webp({ quality: compress ? 80 : 95 });
    case 'png':
      // With a quality, sharp reduces the colours to a palette.
      return compress ? image.png({ quality: 80 }) : image.png();
    case 'avif':
      return image.avif();
    case 'gif':
      return image.gif();
  }
}

/**
 * Writes a smaller version of a picture that fits into a box.
 *
 * @returns the size of the new picture in pixels, and of its file in bytes
 */
export async function writeSmaller(
  { filepath, format }: Picture,
  box: { width: number; height: number },
  target: string,
  maxPixels: number,
): Promise<{ width: number; height: number; bytes: number }> {
  return inTurn(async () => {
    const image = open(filepath, maxPixels)
      .resize({ ...box, fit: 'inside' })
      .toFormat(format);
    const { width, height, pageHeight, size } = await image.toFile(target);
    return { width, height: pageHeight ?? height, bytes: size };
  });
}
