import { open } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/** The formats of pictures that the media library accepts. Browsers may show these inline. */
export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif';

/** The kind of a file, detected from its content. */
export type FileKind =
  | { kind: 'picture'; format: PictureFormat; isApng: boolean; mime: string; ext: string }
  /** PDF, audio and video, which are stored unchanged. */
  | { kind: 'document'; mime: string; ext: string }
  | { kind: 'heic' }
  /**
   * Content that the media library does not accept. `mime` is `null` for text and unknown content.
   */
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
 * Detects the kind of a file from its first bytes. Its name and the type that the client declares
 * are ignored, because a browser that receives `image/png` runs no script in it.
 */
export async function kindOf(filepath: string): Promise<FileKind> {
  // The package is an ES module, loaded with the first file.
  const { fileTypeFromFile } = await import('file-type');
  const found = (await beginsAsUtf16(filepath)) ? undefined : await fileTypeFromFile(filepath);
  if (found === undefined) return { kind: 'other', mime: null };
  const { mime, ext } = found;
  const format = PICTURE_OF[mime];
  if (format !== undefined) return picture(format, mime === 'image/apng');
  if (/^image\/hei[cf]/.test(mime)) {
    // Some encoders label an AVIF with the brand of its container, `mif1`.
    return (await isAv1(filepath)) ? picture('avif') : { kind: 'heic' };
  }
  if (mime === 'application/pdf' || /^(?:audio|video)\//.test(mime)) {
    return { kind: 'document', mime, ext: `.${ext}` };
  }
  return { kind: 'other', mime };
}

/** `file-type` would take the byte order mark of UTF-16 for a frame of MPEG audio. */
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
    // sharp does not know the compression of some HEIC files. Such a file, or a broken one, is not
    // an AVIF.
    return false;
  }
}

/**
 * Makes the extension of a file name match the content: `evil.html` with PNG content becomes
 * `evil.png`. A name without a known extension stays unchanged, because editors may choose names
 * freely.
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
