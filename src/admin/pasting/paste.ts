import { fieldOfEditor, isShown, type BlocksEditor } from '../strapi/blocks-editor';
import { editView } from './edit-view';
import type { Loss, PastedBody } from './editor-blocks';
import { insertBlocks } from './insert-blocks';
import { insertPictures } from './insert-pictures';
import { noteInserted } from './inserted-blocks';
import { offerSections } from './offer-sections';
import { mayLoad } from './pictures';
import { paragraphs, readWay } from './read-way';
import { linesOf, type Clipboard, type Way } from './way-to-paste';

/** Pastes into an editor. What cannot be read becomes plain text. */
export async function paste(
  editor: BlocksEditor,
  way: Exclude<Way, { kind: 'editor' }>,
  { text, pictures }: Pick<Clipboard, 'text' | 'pictures'>,
): Promise<void> {
  // Slate joins what happens in one task to one step of undo. The selection has just been moved.
  const body = way.kind === 'code' ? await Promise.resolve(null) : await readWay(way);
  // The page may have removed the editor while its reader was loaded.
  if (!isShown(editor)) return;
  if (way.kind === 'code') {
    editor.insertText(way.text);
    return;
  }
  if (body === null) {
    insertBlocks(editor, paragraphs(linesOf(text)));
    editView()?.notify('warning', 'unreadable');
    return;
  }
  const files = way.kind === 'pictures' ? pictures : body.pictures;
  const mayShow = files.some((picture) => picture instanceof File || mayLoad(picture));
  // The HTML of some programs has no text, and their plain text has it.
  const blocks = body.blocks.length === 0 && !mayShow ? paragraphs(linesOf(text)) : body.blocks;
  const index = insertBlocks(editor, blocks, { isReplacing: blocks.length > 0 || mayShow });
  const inserted = noteInserted(editor, { index, count: blocks.length });
  const missing = await insertPictures(editor, files, {
    index,
    hasText: blocks.length > 0,
  });
  tell(body.losses, missing);
  // Sections and blocks may have moved during the uploads.
  const present = inserted();
  if (present !== null && isShown(editor))
    await offerSections(editor, fieldOfEditor(editor), present);
}

function tell(losses: PastedBody['losses'], missing: number): void {
  const counts: Partial<Record<Loss, number>> = Object.fromEntries(losses);
  if (missing > 0) counts.picture = (counts.picture ?? 0) + missing;
  if (Object.keys(counts).length > 0) editView()?.notify('warning', 'losses', { losses: counts });
}
