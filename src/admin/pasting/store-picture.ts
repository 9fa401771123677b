import type { ImageBlock } from '../strapi/image-block';
import { editView } from './edit-view';
import type { Picture } from './editor-blocks';
import { isSmallEnough, pictureFile } from './pictures';

/**
 * Uploads a picture of a paste to the media library.
 *
 * @param file its content, if the clipboard or the document has it
 * @returns the block that shows it; `null` if it cannot be read, is too large, or the server does not take it
 */
export async function storePicture(
  picture: Picture,
  file: File | null = null,
): Promise<ImageBlock | null> {
  const { alternativeText, caption } = picture;
  const given = file !== null && isSmallEnough(file) ? { file, alternativeText, caption } : null;
  const found = file === null ? await pictureFile(picture) : given;
  const view = editView();
  if (found === null || view === null) return null;
  try {
    return await view.upload(found);
  } catch (error) {
    console.warn('Uploading a pasted picture failed.', error);
    return null;
  }
}
