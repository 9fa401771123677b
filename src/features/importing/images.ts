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

/**
 * Finds the picture of an image reference. Resolves to `null` if there is none.
 *
 * @param refuse called with the reason if the media library does not accept the file
 */
export type PictureFinder = (
  reference: Pick<ImageReference, 'url' | 'alternativeText'>,
  refuse: (reason: string) => void,
) => Promise<MediaFile | null>;

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
    const refusals: string[] = [];
    const picture = await find(block, (reason) => refusals.push(reason));
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
    const [reason] = refusals;
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
  const refusals: string[] = [];
  const picture = await find(cover, (reason) => refusals.push(reason));
  if (picture !== null) return { id: picture.id, conversions: [] };
  const reason = refusals[0] ?? `“${url}” is no picture in the imported folder`;
  return { id: null, conversions: [{ line, from: 'cover', to: 'nothing', reason, text: url }] };
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
