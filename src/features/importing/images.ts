import { z } from 'zod';
import {
  isSafeUrl,
  type Block,
  type Conversion,
  type ImageReference,
  type ParsedCover,
} from './parsing';

/** A file of the media library, as an image block stores it. */
const mediaFile = z.looseObject({
  id: z.number(),
  name: z.string(),
  url: z.string(),
  width: z.number(),
  height: z.number(),
  alternativeText: z.string().nullish(),
});
export type MediaFile = z.infer<typeof mediaFile>;

/** A body without image references, and the conversions that replaced them. */
interface PlacedImages {
  body: Record<string, unknown>[];
  conversions: Conversion[];
}

export type PictureReference = Pick<ImageReference, 'url' | 'byName' | 'alternativeText'>;

/** What a finder tells about a picture. */
export interface PictureReport {
  /** The media library does not accept the file. */
  refuse: (reason: string) => void;
  /** The file is not where its address says, and another one has its name. */
  foundByName: (path: string) => void;
}

/** Finds the picture of an image reference. Resolves to `null` if there is none. */
export type PictureFinder = (
  reference: PictureReference,
  report: PictureReport,
) => Promise<MediaFile | null>;

/** Finds a picture, and collects what its finder reports. */
async function found(reference: PictureReference & { line: number }, find: PictureFinder) {
  const refusals: string[] = [];
  const conversions: Conversion[] = [];
  const picture = await find(reference, {
    refuse: (reason) => refusals.push(reason),
    foundByName: (path) =>
      conversions.push({
        ...{ line: reference.line, from: 'picture', to: 'picture found by its name' },
        reason: path,
      }),
  });
  return { picture, conversions, reason: refusals[0] };
}

/**
 * Replaces each image reference of a body. A picture found on disk becomes an image block. Any other
 * image becomes a link, or its alternative text if its address is not safe.
 */
export async function placeImages(body: Block[], find: PictureFinder): Promise<PlacedImages> {
  const placed: PlacedImages = { body: [], conversions: [] };
  for (const block of body) {
    if (block.type !== 'image-reference') {
      placed.body.push({ ...block });
      continue;
    }
    const { picture, conversions, reason } = await found(block, find);
    for (const conversion of conversions) placed.conversions.push(conversion);
    if (picture !== null) {
      // The caption of a body shows until its file has one.
      const image = block.title === null ? picture : { ...picture, caption: block.title };
      placed.body.push({ type: 'image', image, children: [{ type: 'text', text: '' }] });
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
    const lost = [safe ? '' : block.url, block.title ?? ''].join(' ').trim();
    const conversion: Conversion = {
      line: block.line,
      from: 'image',
      to: safe ? 'link' : 'text',
      ...(lost === '' ? {} : { text: lost }),
    };
    placed.conversions.push(reason === undefined ? conversion : { ...conversion, reason });
  }
  return placed;
}

/** Finds the cover of an article. One that is not on disk is reported: no article can link to it. */
export async function coverOf(
  cover: ParsedCover | null,
  find: PictureFinder,
): Promise<{ id: number | null; conversions: Conversion[] }> {
  if (cover === null) return { id: null, conversions: [] };
  const { url, line } = cover;
  const { picture, conversions, reason: refusal } = await found(cover, find);
  if (picture !== null) return { id: picture.id, conversions };
  const reason = refusal ?? `“${url}” is no picture in the imported folder`;
  const lost = { line, from: 'cover', to: 'nothing', reason, text: url };
  return { id: null, conversions: [...conversions, lost] };
}

/** Whether the media library shows a picture with an alternative text that differs from the file's. */
const hasOtherText = ({ alternativeText: shown }: MediaFile, wanted: ImageReference): boolean =>
  shown !== undefined &&
  wanted.alternativeText !== '' &&
  shown?.normalize('NFC') !== wanted.alternativeText.normalize('NFC');

/** Returns `null` for a file without width and height: Strapi could not read it as a picture. */
export function asMediaFile(value: unknown): MediaFile | null {
  const parsed = mediaFile.safeParse(JSON.parse(JSON.stringify(value)));
  return parsed.success ? parsed.data : null;
}
