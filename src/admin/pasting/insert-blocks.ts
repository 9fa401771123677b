import type { Descendant, Editor, Path, Point } from 'slate';
import type { EditorBlock } from './editor-blocks';

const typeOf = (node: object | undefined): unknown =>
  node !== undefined && 'type' in node ? node.type : null;

/** Whether the cursor is in a block of code. */
export function isInCode({ selection, children }: Editor): boolean {
  const [index = 0] = selection?.anchor.path ?? [];
  return selection !== null && typeOf(children[index]) === 'code';
}

/**
 * Inserts blocks at the cursor, in place of what is selected. One paragraph goes into the text. Of
 * several blocks, a paragraph that is the first continues the text before the cursor.
 *
 * @param isReplacing whether what is selected makes way although there are no blocks, as for pictures
 * @returns the index at which the first block is, or would be
 */
export function insertBlocks(
  editor: Editor,
  blocks: readonly EditorBlock[],
  { isReplacing = blocks.length > 0 }: { isReplacing?: boolean } = {},
): number {
  const point = isReplacing ? cursorOf(editor) : (editor.selection?.focus ?? editor.end([]));
  const [at = 0] = point.path;
  const [first, ...others] = blocks;
  const isPicture = typeOf(editor.children[at]) === 'image';
  const isBlank = !isPicture && editor.string([at]) === '';
  if (first === undefined) return isBlank ? at : at + 1;
  if (isBlank) {
    editor.withoutNormalizing(() => {
      editor.removeNodes({ at: [at] });
      insertAt(editor, blocks, at);
    });
    return at;
  }
  const joins = others.length === 0 || !editor.isStart(point, [at]);
  if (isPicture || first.type !== 'paragraph' || !joins) {
    const index = isPicture ? at + 1 : splitAt(editor, point);
    insertAt(editor, blocks, index);
    return index;
  }
  insertInline(editor, first.children);
  if (others.length > 0) insertAt(editor, others, splitAt(editor, cursorOf(editor)));
  return at;
}

/** Deletes what is selected. Returns the point of the cursor, at the end if there is none. */
function cursorOf(editor: Editor): Point {
  const { selection } = editor;
  if (selection !== null && !isCollapsed(selection)) editor.deleteFragment();
  return editor.selection?.anchor ?? editor.end([]);
}

const isCollapsed = ({ anchor, focus }: { anchor: Point; focus: Point }): boolean =>
  anchor.offset === focus.offset && anchor.path.join() === focus.path.join();

function insertInline(editor: Editor, nodes: readonly Descendant[]): void {
  const isInLink = editor.above({ match: (node) => typeOf(node) === 'link' }) !== undefined;
  // A link cannot be part of a link.
  if (isInLink) for (const node of nodes) editor.insertText(textOf(node));
  else editor.insertNodes([...nodes], { at: cursorOf(editor), select: true });
}

const textOf = (node: Descendant): string =>
  'text' in node ? node.text : node.children.map(textOf).join('');

/** Splits the block at a point. Returns the index at which new blocks come between its parts. */
function splitAt(editor: Editor, point: Point): number {
  const [at = 0] = point.path;
  if (editor.isStart(point, [at])) return at;
  if (!editor.isEnd(point, [at])) {
    const isTop = (_node: unknown, path: Path) => path.length === 1;
    editor.splitNodes({ at: point, match: isTop });
  }
  return at + 1;
}

function insertAt(editor: Editor, blocks: readonly Descendant[], index: number): void {
  editor.insertNodes([...blocks], { at: [index] });
  editor.select(editor.end([index + blocks.length - 1]));
}
