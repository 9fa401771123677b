import type { Editor } from 'slate';

interface Span {
  index: number;
  count: number;
}

/**
 * Notes blocks that have just been inserted, so that they are found again after the text has changed.
 *
 * @returns a function that tells once where they are; `null` if the first or the last is no longer there
 */
export function noteInserted(editor: Editor, { index, count }: Span): () => Span | null {
  if (count === 0) return () => null;
  const first = editor.pathRef([index]);
  const last = editor.pathRef([index + count - 1]);
  return () => {
    const [from] = first.unref() ?? [];
    const [to] = last.unref() ?? [];
    return from === undefined || to === undefined || to < from
      ? null
      : { index: from, count: to - from + 1 };
  };
}
