import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findFiles, imageOf, imagesOf } from '../body-files';

/**
 * Removes the images whose files were deleted from a body. Images from outside the media library stay.
 *
 * @returns the body, and the names of the removed images
 */
export async function withoutLostImages(
  strapi: Core.Strapi,
  body: unknown,
): Promise<{ blocks: unknown; names: string[] }> {
  const blocks = z.array(z.unknown()).safeParse(body).data;
  const images = imagesOf(body);
  if (blocks === undefined || images.length === 0) return { blocks: body, names: [] };
  const files = await findFiles(strapi, images);
  const isLost = (block: unknown): boolean => {
    const image = imageOf(block);
    const namesFile = image !== null && Boolean(image.documentId ?? image.id ?? image.hash);
    // `id: null` marks an image that never had a file.
    return namesFile && image.id !== null && files.of(image) === null;
  };
  const lost = blocks.filter(isLost);
  return {
    blocks: blocks.filter((block) => !isLost(block)),
    names: imagesOf(lost).map(({ name }) => (typeof name === 'string' ? name : '')),
  };
}
