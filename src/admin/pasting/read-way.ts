import { pastedBody, type PastedBody } from './editor-blocks';
import type { Way } from './way-to-paste';

type Reader = typeof import('../../features/importing/pure');

let reader: Reader | null = null;

/** Loads the code that reads clipboards. It is large, so it is not part of the panel's first page. */
export async function loadReader(): Promise<Reader> {
  reader ??= await import('../../features/importing/pure');
  return reader;
}

/** The paragraphs of a text whose lines are paragraphs. */
export const paragraphs = (lines: readonly string[]): PastedBody['blocks'] =>
  lines.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

const NOTHING: PastedBody = { blocks: [], pictures: [], losses: new Map() };

/** Reads what is pasted. Returns `null` if it cannot be read. */
export async function readWay(
  way: Exclude<Way, { kind: 'editor' | 'code' }>,
): Promise<PastedBody | null> {
  if (way.kind === 'pictures') return NOTHING;
  if (way.kind === 'lines') return { ...NOTHING, blocks: paragraphs(way.lines) };
  try {
    const { readClipboardHtml, readClipboardMarkdown } = await loadReader();
    const read =
      way.kind === 'markdown'
        ? readClipboardMarkdown(way.text)
        : readClipboardHtml(way.html, way.language ?? undefined);
    return read === null ? null : pastedBody(read);
  } catch (error) {
    console.warn('Reading the clipboard failed.', error);
    return null;
  }
}
