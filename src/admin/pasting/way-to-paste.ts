import { looksLikeMarkdown } from './looks-like-markdown';

/** What a paste brings. The browser forgets it when the event ends. */
export interface Clipboard {
  html: string;
  text: string;
  /** The language of copied code, such as `typescript`, if its editor names it. */
  language: string | null;
  /** Whether the blocks are those of this editor. */
  isOwn: boolean;
  pictures: readonly File[];
}

/** What a paste becomes. */
export type Way =
  /** The editor does it by itself. */
  | { kind: 'editor' }
  | { kind: 'code'; text: string }
  | { kind: 'html'; html: string; language: string | null }
  | { kind: 'markdown'; text: string }
  | { kind: 'lines'; lines: string[] }
  | { kind: 'pictures' };

const EDITOR: Way = { kind: 'editor' };
/** A longer clipboard is pasted as plain text. */
const MAX_LENGTH = 2_000_000;

/** Decides what a paste becomes. `isPlain` asks for the text without its formatting. */
export function wayToPaste(
  { html, text, language, isOwn, pictures }: Clipboard,
  { isPlain, isInCode }: { isPlain: boolean; isInCode: boolean },
): Way {
  if (isInCode && text !== '') return { kind: 'code', text: text.replace(/\r\n?/gu, '\n') };
  if (isPlain || isOwn || html.length > MAX_LENGTH || text.length > MAX_LENGTH) return EDITOR;
  // Excel and others copy a picture of the text as well. A picture of a page comes with its element.
  if (pictures.length > 0 && (text.trim() === '' || html === '') && isOnePicture(html))
    return { kind: 'pictures' };
  if (language === 'markdown') return { kind: 'markdown', text };
  if (html.trim() !== '' && language !== 'plaintext') return { kind: 'html', html, language };
  if (looksLikeMarkdown(text)) return { kind: 'markdown', text };
  const lines = linesOf(text);
  return lines.length > 1 ? { kind: 'lines', lines } : EDITOR;
}

/** The lines of a text that have words. */
export const linesOf = (text: string): string[] =>
  text.split(/\r\n|[\r\n\u2028\u2029]/u).filter((line) => line.trim() !== '');

const isOnePicture = (html: string): boolean =>
  html === '' || (html.match(/<img\b/giu)?.length === 1 && !/<(?:table|p|li|td)\b/iu.test(html));
