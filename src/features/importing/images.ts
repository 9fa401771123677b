import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { agreeingName, kindOf } from '../../platform/media';
import { isSafeUrl, type Block, type Conversion, type ImageReference } from './parsing';
import type { ArticleFile } from './source-files';

const MAX_IMAGE_BYTES = 20_000_000;

/** A file of the media library, as an image block holds it. */
const mediaFile = z.looseObject({
  name: z.string(),
  url: z.string(),
  width: z.number(),
  height: z.number(),
  alternativeText: z.string().nullish(),
});
type MediaFile = z.infer<typeof mediaFile>;

/** A body without image references, and what an image lost or became instead. */
export interface PlacedImages {
  body: Record<string, unknown>[];
  conversions: Conversion[];
}

/**
 * Finds the picture that a reference means, or `null` where it is not to be had.
 *
 * @param refuse called with the reason where there is a file that the media library does not accept
 */
export type PictureFinder = (
  reference: ImageReference,
  refuse: (reason: string) => void,
) => Promise<MediaFile | null>;

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
    const refusals: string[] = [];
    const picture = await find(block, (reason) => refusals.push(reason));
    if (picture !== null) {
      placed.body.push({ type: 'image', image: picture, children: [{ type: 'text', text: '' }] });
      if (hasOtherText(picture, block)) {
        const [from, to] = ['alternative text', 'alternative text of the file'];
        placed.conversions.push({ line: block.line, from, to });
      }
      continue;
    }
    const text = block.alternativeText || block.url;
    const words = { type: 'text', text };
    const safe = isSafeUrl(block.url);
    const link = { type: 'link', url: block.url, rel: '', target: '', children: [words] };
    placed.body.push({ type: 'paragraph', children: [safe ? link : words] });
    const conversion = { line: block.line, from: 'image', to: safe ? 'link' : 'text' };
    const [reason] = refusals;
    placed.conversions.push(reason === undefined ? conversion : { ...conversion, reason });
  }
  return placed;
}

/** Whether a picture is shown with another text than an article gives it. */
const hasOtherText = ({ alternativeText: shown }: MediaFile, wanted: ImageReference): boolean =>
  wanted.alternativeText !== '' &&
  shown?.normalize('NFC') !== wanted.alternativeText.normalize('NFC');

interface UploadService {
  upload(request: { data: object; files: object }): Promise<unknown>;
}

/**
 * Finds pictures beside an article file and brings them to the media library, each once: the name
 * there carries a hash of the bytes.
 */
export function picturesBeside(strapi: Core.Strapi, { file, root }: ArticleFile): PictureFinder {
  return async ({ url, alternativeText }, refuse) => {
    const local = await localFile(file, root, url);
    if (local === null) return null;
    const kind = await kindOf(local);
    // What is no picture cannot be shown as one; the media library refuses the rest, and says why.
    if (kind.kind === 'document') return null;
    const bytes = await readFile(local);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const { ext, name: stem } = path.parse(local.normalize('NFC'));
    const named = `${stem}-${hash}${ext.toLowerCase()}`;
    const name = kind.kind === 'picture' ? agreeingName(named, kind.ext) : path.basename(local);
    const stored: unknown = await strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { name } });
    if (stored !== null) return asMediaFile(await described(strapi, stored, alternativeText));
    const upload = strapi.plugin('upload').service<UploadService>('upload');
    try {
      const uploaded = await upload.upload({
        data: { fileInfo: { name, alternativeText } },
        files: { filepath: local, originalFilename: name, size: bytes.byteLength },
      });
      return asMediaFile(z.array(z.unknown()).parse(uploaded)[0]);
    } catch (error) {
      if (!(error instanceof errors.ApplicationError)) throw error;
      const refusal: Error = error;
      refuse(refusal.message);
      return null;
    }
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
async function localFile(file: string, root: string, url: string): Promise<string | null> {
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(url)) return null;
  try {
    const named = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    const found = await realpath(path.resolve(path.dirname(file), named));
    const inside = found.startsWith((await realpath(root)) + path.sep);
    const stats = await stat(found);
    return inside && stats.isFile() && stats.size <= MAX_IMAGE_BYTES ? found : null;
  } catch {
    // Missing, unreadable or with a malformed address: it becomes a link, and the report counts it.
    return null;
  }
}
