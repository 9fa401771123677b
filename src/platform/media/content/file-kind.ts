import { open } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/** The formats of pictures that the media library accepts, and that browsers may show in place. */
export const PICTURE_FORMATS = ['jpeg', 'png', 'gif', 'webp', 'avif'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** What a file is, by its content. */
export type FileKind =
  | { kind: 'picture'; format: PictureFormat; isApng: boolean; mime: string; ext: string }
  /** PDF, audio and video, which are stored as they are. */
  | { kind: 'document'; mime: string; ext: string }
  | { kind: 'heic' }
  /** What the media library does not accept; `mime` is `null` for text and unknown content. */
  | { kind: 'other'; mime: string | null };

const EXTENSIONS: Record<PictureFormat, readonly [string, ...string[]]> = {
  jpeg: ['.jpg', '.jpeg', '.jpe', '.jfif'],
  png: ['.png', '.apng'],
  gif: ['.gif'],
  webp: ['.webp'],
  avif: ['.avif'],
};

const PICTURE_OF: Record<string, PictureFormat> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

const picture = (format: PictureFormat, isApng = false): FileKind => ({
  kind: 'picture',
  format,
  isApng,
  mime: `image/${format}`,
  ext: EXTENSIONS[format][0],
});

/**
 * Reads from the first bytes of a file what it is. Neither its name nor the type that a client
 * declares counts: a browser that is told `image/png` runs no script, whatever the name was.
 */
export async function kindOf(filepath: string): Promise<FileKind> {
  // An ES module, which is loaded when the first file comes.
  const { fileTypeFromFile } = await import('file-type');
  const found = (await beginsAsUtf16(filepath)) ? undefined : await fileTypeFromFile(filepath);
  if (found === undefined) return { kind: 'other', mime: null };
  const { mime, ext } = found;
  const format = PICTURE_OF[mime];
  if (format !== undefined) return picture(format, mime === 'image/apng');
  if (/^image\/hei[cf]/.test(mime)) {
    // Some encoders name an AVIF by the brand of its container, `mif1`.
    return (await isAv1(filepath)) ? picture('avif') : { kind: 'heic' };
  }
  if (mime === 'application/pdf' || /^(?:audio|video)\//.test(mime)) {
    return { kind: 'document', mime, ext: `.${ext}` };
  }
  return { kind: 'other', mime };
}

/** The mark at the beginning of a text in UTF-16 would pass for a frame of MPEG audio. */
async function beginsAsUtf16(filepath: string): Promise<boolean> {
  const file = await open(filepath);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.readUInt16LE() === 0xfeff;
  } finally {
    await file.close();
  }
}

async function isAv1(filepath: string): Promise<boolean> {
  try {
    return (await sharp(filepath, { limitInputPixels: false }).metadata()).compression === 'av1';
  } catch {
    // A HEIC whose compression sharp does not know, or a broken file: it is not an AVIF.
    return false;
  }
}

/**
 * A file name whose extension agrees with the content: `evil.html` of a PNG is `evil.png`. A name
 * without a known extension stays, because editors name files as they like.
 *
 * @param ext the extension of the content, such as `.png`
 */
export function agreeingName(name: string, ext: string): string {
  const { name: stem, ext: given } = path.parse(name);
  const accepted = Object.values(EXTENSIONS).find(([first]) => first === ext) ?? [ext];
  const lowerCase = given.toLowerCase();
  if (accepted.includes(lowerCase) || !/^\.[a-z0-9]{1,8}$/.test(lowerCase)) return name;
  return `${stem}${ext}`;
}
