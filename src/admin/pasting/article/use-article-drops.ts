import { useEffect, useRef } from 'react';
import {
  isArticleFile,
  sourceOfClipboard,
  sourceOfFile,
  type ArticleSource,
} from './pasted-article';

/**
 * Takes articles that are pasted into a page, or dropped on it.
 *
 * @param onSource gets the text
 * @param mayTake whether a paste into an element is one of a whole article; texts in dialogs never are
 */
export function useArticleDrops(
  onSource: ((source: ArticleSource | Promise<ArticleSource>) => void) | null,
  mayTake: (target: Element) => boolean,
): void {
  const latest = useRef({ onSource, mayTake });
  useEffect(() => {
    latest.current = { onSource, mayTake };
  });
  const isOn = onSource !== null;
  useEffect(() => {
    if (!isOn) return undefined;
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (event.defaultPrevented || clipboardData === null || isElsewhere(target)) return;
      if (target instanceof Element && !latest.current.mayTake(target)) return;
      const source = sourceOfClipboard({
        html: clipboardData.getData('text/html'),
        text: clipboardData.getData('text/plain'),
      });
      if (source === null) return;
      event.preventDefault();
      latest.current.onSource?.(source);
    };
    // Unless a page takes a file while it is dragged, the browser opens the file in its place.
    const onDrag = (event: DragEvent) => {
      const [item] = event.dataTransfer?.items ?? [];
      if (item?.kind !== 'file' || item.type.startsWith('image/') || isElsewhere(event.target))
        return;
      event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const [file, ...others] = event.dataTransfer?.files ?? [];
      // The panel prevents the default of every drop, so that no file replaces its page.
      if (file === undefined || others.length > 0) return;
      if (!isArticleFile(file) || isElsewhere(event.target)) return;
      event.preventDefault();
      latest.current.onSource?.(sourceOfFile(file));
    };
    window.addEventListener('paste', onPaste);
    window.addEventListener('dragover', onDrag);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('paste', onPaste);
      window.removeEventListener('dragover', onDrag);
      window.removeEventListener('drop', onDrop);
    };
  }, [isOn]);
}

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], dialog') !== null;

/** Whether something is typed into an element. */
export const isEditable = (target: Element): boolean =>
  target.closest('input, textarea, select, [contenteditable="true"]') !== null;
