import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isSafeUrl, type Block, type Conversion, type ImageReference } from './parsing';
import type { ArticleFile } from './source-files';

const MAX_IMAGE_BYTES = 20_000_000;

const MIME_TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** A file of the media library, as an image block holds it. */
const mediaFile = z.looseObject({
  name: z.string(),
  url: z.string(),
  width: z.number(),
  height: z.number(),
});
type MediaFile = z.infer<typeof mediaFile>;

/** A body without image references, and what became of those that are no image now. */
export interface PlacedImages {
  body: Record<string, unknown>[];
  conversions: Conversion[];
}

/** Finds the picture that a reference means, or `null` where it is not to be had. */
export type PictureFinder = (reference: ImageReference) => Promise<MediaFile | null>;

/**
 * Puts each image of a body in its place: a picture that lies with the file as an image of the media
 * library, any other as a link, or as its alternative text where it has no usable address.
 */
export async function placeImages(body: Block[], find: PictureFinder): Promise<PlacedImages> {
  const placed: PlacedImages = { body: [], conversions: [] };
  for (const block of body) {
    if (block.type !== 'image-reference') {
      placed.body.push({ ...block });
      continue;
    }
    const picture = await find(block);
    if (picture !== null) {
      placed.body.push({ type: 'image', image: picture, children: [{ type: 'text', text: '' }] });
      continue;
    }
    const text = block.alternativeText || block.url;
    const words = { type: 'text', text };
    const safe = isSafeUrl(block.url);
    const link = { type: 'link', url: block.url, rel: '', target: '', children: [words] };
    placed.body.push({ type: 'paragraph', children: [safe ? link : words] });
    placed.conversions.push({ line: block.line, from: 'image', to: safe ? 'link' : 'text' });
  }
  return placed;
}

interface UploadService {
  upload(request: { data: object; files: object }): Promise<unknown>;
}

/**
 * Finds pictures beside an article file and brings them to the media library, each once: the name
 * there carries a hash of the bytes.
 */
export function picturesBeside(strapi: Core.Strapi, { file, root }: ArticleFile): PictureFinder {
  return async ({ url, alternativeText }) => {
    const local = await localPicture(file, root, url);
    if (local === null) return null;
    const bytes = await readFile(local.path);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const { ext, name: stem } = path.parse(local.path);
    const name = `${stem}-${hash}${ext.toLowerCase()}`;
    const stored: unknown = await strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { name } });
    if (stored !== null) return asMediaFile(await described(strapi, stored, alternativeText));
    const upload = strapi.plugin('upload').service<UploadService>('upload');
    const uploaded = await upload.upload({
      data: { fileInfo: { name, alternativeText } },
      files: {
        filepath: local.path,
        originalFilename: name,
        mimetype: local.mimeType,
        size: bytes.byteLength,
      },
    });
    return asMediaFile(z.array(z.unknown()).parse(uploaded)[0]);
  };
}

const storedFile = z.looseObject({ id: z.number(), alternativeText: z.string().nullish() });

/**
 * A file with the alternative text of an article that shows it, where it has none yet. A body shows
 * the file's own text, so the text of the first article counts for all.
 */
async function described(
  strapi: Core.Strapi,
  stored: unknown,
  alternativeText: string,
): Promise<unknown> {
  const file = storedFile.parse(stored);
  if (file.alternativeText || alternativeText === '') return file;
  const data = { alternativeText };
  await strapi.db.query('plugin::upload.file').update({ where: { id: file.id }, data });
  return { ...file, ...data };
}

/** A file that Strapi could not measure is no picture. */
function asMediaFile(value: unknown): MediaFile | null {
  const parsed = mediaFile.safeParse(JSON.parse(JSON.stringify(value)));
  return parsed.success ? parsed.data : null;
}

/** Only what lies in the folder being imported: a file must not carry others off the disk. */
async function localPicture(
  file: string,
  root: string,
  url: string,
): Promise<{ path: string; mimeType: string } | null> {
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(url)) return null;
  try {
    const named = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    const found = await realpath(path.resolve(path.dirname(file), named));
    const mimeType = MIME_TYPES[path.extname(found).toLowerCase()];
    const inside = found.startsWith((await realpath(root)) + path.sep);
    const { size } = await stat(found);
    if (!inside || mimeType === undefined || size > MAX_IMAGE_BYTES) return null;
    return { path: found, mimeType };
  } catch {
    // Missing, unreadable or with a malformed address: it becomes a link, and the report counts it.
    return null;
  }
}
