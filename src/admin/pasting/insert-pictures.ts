import { isShown, type BlocksEditor } from '../strapi/blocks-editor';
import type { ImageBlock } from '../strapi/image-block';
import { editView } from './edit-view';
import type { Picture } from './editor-blocks';
import { fillPlaces, notePlaces } from './picture-places';
import { MAX_PICTURES, mayLoad } from './pictures';
import { storePicture } from './store-picture';

/** What is known of a file of the clipboard. */
const UNKNOWN: Picture = { url: '', alternativeText: '', caption: '', after: 0 };

/**
 * Uploads the pictures of a paste, and inserts them when all are there.
 *
 * @param pictures pictures of the pasted text, or files
 * @param text the index of the first block of the paste, and whether it has blocks
 * @returns how many are missing
 */
export async function insertPictures(
  editor: BlocksEditor,
  pictures: readonly (Picture | File)[],
  text: { index: number; hasText: boolean },
): Promise<number> {
  const view = editView();
  const some = pictures.slice(0, MAX_PICTURES);
  if (some.length === 0) return 0;
  const before = some.map((picture) => (picture instanceof File ? 0 : picture.after));
  const places = notePlaces(editor, before, text);
  const count = some.filter((picture) => picture instanceof File || mayLoad(picture)).length;
  if (count > 0) view?.notify('info', 'uploading', { count });
  const images: (ImageBlock | null)[] = [];
  for (const picture of some)
    images.push(
      picture instanceof File ? await storePicture(UNKNOWN, picture) : await storePicture(picture),
    );
  // A change of an editor that the page has removed would reach nobody.
  const isOpen = isShown(editor);
  fillPlaces(editor, places, isOpen ? images : []);
  const stored = images.filter((image) => image !== null).length;
  if (!isOpen && stored > 0) view?.notify('warning', 'closed', { count: stored });
  return pictures.length - stored;
}
