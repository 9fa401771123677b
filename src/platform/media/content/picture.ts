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
  /** In pixels, of one frame, as a browser shows it. */
  width: number;
  height: number;
}

/** How a picture is read and written. */
export interface PictureOptions {
  /** The name for messages. */
  name: string;
  format: PictureFormat;
  /** An animated PNG, of which sharp sees the first frame only. */
  isApng: boolean;
  /** Width times height times frames. */
  maxPixels: number;
  /** Whether to write it smaller, at some cost of quality. */
  compress: boolean;
  /** Where to write files that are removed afterwards. */
  folder: string;
}

const inTurn = oneAtATime();

/** `heif` is what sharp calls the container of AVIF. */
const formatInSharp = (format: PictureFormat) => (format === 'avif' ? 'heif' : format);

/**
 * Checks a picture by its header, decodes all of it, and turns it upright by its EXIF orientation.
 *
 * @throws RefusedFile when it has too many pixels (nothing is decoded then) or cannot be decoded
 */
export async function preparePicture(filepath: string, options: PictureOptions): Promise<Picture> {
  const header = await readHeader(filepath, options);
  const { format, folder } = options;
  const isAnimated = options.isApng || (header.pages ?? 1) > 1;
  // Frames are not turned: browsers do not turn them either.
  const turn = !isAnimated && (header.orientation ?? 1) > 1;
  const { width, height } = turn ? header.autoOrient : header;
  return inTurn(async () => {
    const bytes = await decoded(filepath, turn, options);
    // A smaller size is the reason to write it anew, unless it has to be turned.
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
 * Decodes a picture, and encodes it anew where it has to be turned or can be smaller. Encoded anew,
 * it has lost its metadata, which may tell where a photograph was taken.
 *
 * @returns the new file's bytes, or `null` to keep the original
 */
async function decoded(
  filepath: string,
  turn: boolean,
  { name, format, isApng, maxPixels, compress }: PictureOptions,
): Promise<Buffer | null> {
  // GIF and AVIF are as small as sharp would make them; an animated PNG would lose its frames.
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

/** Fails on what is cut off, and not on the warnings that the files of some cameras give. */
const open = (filepath: string, maxPixels: number): Sharp =>
  sharp(filepath, { animated: true, failOn: 'error', limitInputPixels: maxPixels });

function encode(image: Sharp, format: PictureFormat, compress: boolean): Sharp {
  switch (format) {
    case 'jpeg':
      return image.jpeg({ quality: compress ? 80 : 95 });
    case 'webp':
      return image.webp({ quality: compress ? 80 : 95 });
    case 'png':
      // A quality makes sharp reduce the colours to a palette.
      return compress ? image.png({ quality: 80 }) : image.png();
    case 'avif':
      return image.avif();
    case 'gif':
      return image.gif();
  }
}

/**
 * Writes a picture smaller, so that it fits into a box.
 *
 * @returns what was written; `bytes` is its size
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
