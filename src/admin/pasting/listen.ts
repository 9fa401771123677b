import { editorAt, followSelection } from '../strapi/blocks-editor';
import { isInCode } from './insert-blocks';
import { paste } from './paste';
import { loadReader } from './read-way';
import { wayToPaste, type Clipboard } from './way-to-paste';

/**
 * Takes pastes into the editors of bodies. Slate pastes text without its formatting.
 *
 * Listens in the capture phase, because React would pass the event to Slate.
 */
export function listenForPastes(): void {
  let isPlain = false;
  document.addEventListener(
    'keydown',
    ({ key, shiftKey, ctrlKey, metaKey }) => {
      isPlain = shiftKey && (ctrlKey || metaKey) && key.toLowerCase() === 'v';
    },
    true,
  );
  document.addEventListener(
    'keyup',
    () => {
      isPlain = false;
    },
    true,
  );
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || target.closest('[data-slate-editor]') === null) return;
    // The first paste is then as quick as the others. If it fails, the paste tries again.
    loadReader().catch(() => undefined);
  });
  document.addEventListener(
    'paste',
    (event) => {
      const { target, clipboardData } = event;
      const editor = clipboardData === null ? null : editorAt(target);
      if (editor === null || clipboardData === null) return;
      followSelection(editor);
      const clipboard = clipboardOf(clipboardData);
      const way = wayToPaste(clipboard, { isPlain, isInCode: isInCode(editor) });
      if (way.kind === 'editor') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void paste(editor, way, clipboard);
    },
    true,
  );
}

function clipboardOf(data: DataTransfer): Clipboard {
  const html = data.getData('text/html');
  return {
    html,
    text: data.getData('text/plain'),
    language: languageOf(data.getData('vscode-editor-data')),
    isOwn: data.types.includes('application/x-slate-fragment') || html.includes(OWN),
    pictures: [...data.files].filter(({ type }) => type.startsWith('image/')),
  };
}

/** Slate marks the HTML that it copies, for browsers that keep no other types. */
const OWN = 'data-slate-fragment=';

/** Visual Studio Code tells the language of what it copies. */
function languageOf(data: string): string | null {
  try {
    const { mode } = JSON.parse(data) as { mode?: unknown };
    return typeof mode === 'string' ? mode : null;
  } catch {
    return null;
  }
}
