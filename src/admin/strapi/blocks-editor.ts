import type { Editor } from 'slate';
import type { HistoryEditor } from 'slate-history';
import { ReactEditor } from 'slate-react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { contentManager } from './content-manager';
import { bodyFieldAt } from './focused-field';

/** An editor of a body: Slate with its plugins for React and for undo. */
export type BlocksEditor = ReactEditor & HistoryEditor;

/** The editors of bodies that the page has created. Those that it has removed are forgotten. */
const editors = new Set<WeakRef<BlocksEditor>>();

/**
 * Notes each blocks editor that the panel creates. Strapi passes an editor to the `plugin` of each
 * block, and to nothing else.
 *
 * Relies on `BlocksEditor` in
 * @strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/BlocksInput/BlocksEditor.mjs
 * and `addRichTextBlocks` in @strapi/content-manager/dist/admin/content-manager.mjs.
 */
export function noteEditors(app: Pick<StrapiApp, 'getPlugin'>): void {
  contentManager(app).addRichTextBlocks(({ paragraph, ...blocks }) => {
    if (paragraph === undefined) return blocks;
    const { plugin = (editor: Editor) => editor } = paragraph;
    const noted = (editor: Editor): Editor => {
      // Strapi has added both plugins, which the type of `plugin` does not say.
      editors.add(new WeakRef(editor as BlocksEditor));
      return plugin(editor);
    };
    return { paragraph: { ...paragraph, plugin: noted }, ...blocks };
  });
}

/**
 * Returns the editor that a node of the page is in, unless it is read-only.
 *
 * Relies on `hasDOMNode` in slate-react/dist/index.es.js, which throws for an editor that is not shown.
 */
export function editorAt(target: EventTarget | null): BlocksEditor | null {
  if (!(target instanceof Node)) return null;
  for (const reference of editors) {
    const editor = reference.deref();
    if (editor === undefined) editors.delete(reference);
    else if (isShown(editor) && ReactEditor.hasDOMNode(editor, target, { editable: true }))
      return editor;
  }
  return null;
}

/** Whether an editor is part of the page, so that a change of it reaches the form. */
export function isShown(editor: BlocksEditor): boolean {
  try {
    return ReactEditor.toDOMNode(editor, editor).isConnected;
  } catch {
    return false;
  }
}

/** Returns the path of the body that an editor shows, such as `sections.1.body`, or `null`. */
export const fieldOfEditor = (editor: BlocksEditor): string | null =>
  bodyFieldAt(ReactEditor.toDOMNode(editor, editor));

/** Moves the selection of an editor to that of the page, which Slate follows with a delay. */
export function followSelection(editor: BlocksEditor): void {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return;
  const range = ReactEditor.toSlateRange(editor, selection, {
    exactMatch: false,
    suppressThrow: true,
  });
  if (range !== null) editor.select(range);
}
