import { z } from 'zod';
import { pictureFields, type FileAddresses, type PictureFields } from '../../platform/media';

/**
 * The identifiers of an image in a written block. The panel, the API and copies write different
 * ones.
 */
const givenImage = z.looseObject({
  id: z.coerce.number().int().positive().max(2_147_483_647).nullish().catch(undefined),
  documentId: z.string().nullish().catch(undefined),
  hash: z.string().nullish().catch(undefined),
});
export type GivenImage = z.infer<typeof givenImage>;

const imageBlock = z.looseObject({ type: z.literal('image'), image: givenImage });

/**
 * The image of a block, or `null` for another type or a malformed block. Every block of every response
 * passes here, so only what calls itself an image is parsed.
 */
export const imageOf = (block: unknown): GivenImage | null =>
  isTyped(block) && block.type === 'image'
    ? (imageBlock.safeParse(block).data?.image ?? null)
    : null;

const isTyped = (block: unknown): block is { type: unknown } =>
  typeof block === 'object' && block !== null && 'type' in block;

/** The images of a body. Strapi allows images only at its top level. */
export const imagesOf = (body: unknown): GivenImage[] =>
  blocksOf(body)
    .map(imageOf)
    .filter((image) => image !== null);

const blocksOf = (body: unknown): unknown[] => (Array.isArray(body) ? body : []);

const text = z.string().nullish();
const number = z.coerce.number().nullish();
const format = z.looseObject({ url: z.string(), mime: text, width: number, height: number });

/** The fields of a file of the media library that bodies need. */
export const libraryFile = z.looseObject({
  id: z.number(),
  documentId: z.string(),
  name: z.string(),
  alternativeText: text,
  caption: text,
  width: number,
  height: number,
  formats: z.record(z.string(), z.unknown()).nullish().catch(null),
  hash: z.string(),
  ext: text,
  mime: z.string(),
  size: z.coerce.number(),
  url: z.string(),
  provider: z.string(),
  placeholder: text,
  createdAt: text,
  updatedAt: text,
});
export type LibraryFile = z.infer<typeof libraryFile>;

/** The keys of an image that Strapi's validator of blocks accepts. It requires most of them. */
const STORED = [
  'name',
  'alternativeText',
  'url',
  'caption',
  'width',
  'height',
  'hash',
  'ext',
  'mime',
  'size',
  'provider',
  'createdAt',
  'updatedAt',
] as const;

/**
 * The image as the database stores it. `documentId` and `id` identify the file. Strapi's validator
 * requires the other fields, an older version of this application shows them, and readers get them
 * after the file is deleted. The current file replaces them on each read. The alternative text and
 * the caption of the body remain while the file has none.
 */
export function storedImage(file: LibraryFile, given: GivenImage): Record<string, unknown> {
  return {
    id: file.id,
    documentId: file.documentId,
    ...Object.fromEntries<unknown>(STORED.map((key) => [key, file[key] ?? null])),
    ...descriptionOf(file, given),
    ext: file.ext ?? '',
    width: file.width ?? given['width'] ?? null,
    height: file.height ?? given['height'] ?? null,
  };
}

const description = z.object({
  alternativeText: text.catch(null),
  caption: text.catch(null),
});

/** The alternative text and the caption of the file, or those of the body if the file has none. */
function descriptionOf(file: LibraryFile | null, given: GivenImage): Description {
  const own = description.parse(given);
  return {
    alternativeText: file?.alternativeText || own.alternativeText || null,
    caption: file?.caption || own.caption || null,
  };
}

interface Description {
  alternativeText: string | null;
  caption: string | null;
}

/** An image without a file in the library. It keeps the written fields, and `id: null` marks it. */
export function imageWithoutFile(given: GivenImage): Record<string, unknown> {
  const stored = STORED.filter((key) => key in given).map((key) => [key, given[key]] as const);
  const { id = null, documentId } = given;
  return { id, ...(documentId && { documentId }), ...Object.fromEntries<unknown>(stored) };
}

/** Whether an image can be shown without its file. */
export const isSelfContained = (given: GivenImage): boolean => typeof given['url'] === 'string';

/**
 * An image of a body in a response of the API. It has the fields that Strapi's own client types of blocks
 * require (`ImageBlockNode` of `@strapi/blocks-react-renderer`), so none of those is `null`.
 */
interface BodyImage extends Omit<PictureFields, 'formats'> {
  /** `null` if the media library does not have the file. */
  id: number | null;
  documentId: string | null;
  name: string;
  alternativeText: string | null;
  caption: string | null;
  url: string;
  /** In pixels; 0 if unknown. */
  width: number;
  height: number;
  formats: Record<string, unknown>;
  /** A thumbhash in base64. */
  placeholder: string | null;
  hash: string;
  ext: string;
  mime: string;
  /** In kilobytes of 1,000 bytes, as in Strapi; 0 if unknown. */
  size: number;
  provider: string;
  createdAt: string;
  updatedAt: string;
}

const copy = z.object({
  name: z.string().catch(''),
  url: z.string(),
  width: number.catch(null),
  height: number.catch(null),
  ext: text.catch(null),
  mime: text.catch(null),
  size: number.catch(null),
  hash: text.catch(null),
  provider: text.catch(null),
  createdAt: text.catch(null),
  updatedAt: text.catch(null),
});

/**
 * The image for readers: the current file, or the stored copy if the file was deleted.
 *
 * @returns `null` if neither has an address
 */
export function publicImage(
  stored: GivenImage,
  file: LibraryFile | null,
  { server, absolute }: FileAddresses,
): BodyImage | null {
  const { data } = copy.safeParse(file ?? stored);
  if (data === undefined) return null;
  const measures = copy.pick({ width: true, height: true }).parse(stored);
  return {
    id: file?.id ?? null,
    documentId: file?.documentId ?? null,
    name: data.name,
    ...descriptionOf(file, stored),
    url: absolute(data.url),
    width: data.width ?? measures.width ?? 0,
    height: data.height ?? measures.height ?? 0,
    ...fieldsOf(file, { server, absolute }),
    placeholder: file?.placeholder ?? null,
    hash: data.hash ?? '',
    ext: data.ext ?? '',
    mime: data.mime ?? '',
    size: data.size ?? 0,
    provider: data.provider ?? '',
    createdAt: data.createdAt ?? '',
    updatedAt: data.updatedAt ?? '',
  };
}

function fieldsOf(
  file: LibraryFile | null,
  { server, absolute }: Pick<FileAddresses, 'server' | 'absolute'>,
): Pick<BodyImage, keyof PictureFields> {
  if (file === null) return { formats: {}, srcset: null, sizes: null, sources: [] };
  const { formats, ...fields } = pictureFields(server, file);
  if (formats === null) return { formats: {}, ...fields };
  const shown = Object.entries(formats).flatMap(([name, value]) => {
    const { data } = format.safeParse(value);
    if (data === undefined) return [];
    const { url, mime = null, width = null, height = null } = data;
    return [[name, { url: absolute(url), mime, width, height }] as const];
  });
  return { formats: Object.fromEntries<unknown>(shown), ...fields };
}
