import { backendUrl } from './backend-url';

/** A file of the media library, as the server returns it. */
export type LibraryFile = Readonly<Record<string, unknown>>;

/** The block by which a body shows a picture. */
export interface ImageBlock {
  type: 'image';
  image: Record<string, unknown>;
  children: { type: 'text'; text: string }[];
}

/** The fields of a file that the editor of blocks stores. */
const FIELDS = [
  ...['name', 'alternativeText', 'url', 'caption', 'width', 'height', 'formats', 'hash', 'ext'],
  ...['mime', 'size', 'previewUrl', 'provider', 'provider_metadata', 'createdAt', 'updatedAt'],
];

/**
 * Makes the block by which the editor shows a picture of the media library.
 *
 * Relies on `handleSelectAssets` in
 * @strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/BlocksInput/Blocks/Image.mjs.
 *
 * @throws Error if the server has stored no file
 */
export function imageBlock(file: LibraryFile | undefined): ImageBlock {
  if (typeof file?.['url'] !== 'string') throw new Error('The server has stored no file.');
  const { url } = file;
  const image = {
    ...Object.fromEntries(FIELDS.map((field) => [field, file[field]])),
    alternativeText: file['alternativeText'] || file['name'],
    url: url.startsWith('/') ? `${backendUrl()}${url}` : url,
  };
  return { type: 'image', image, children: [{ type: 'text', text: '' }] };
}
