import type { Block, ClipboardBody } from '../../../features/importing/pure';
import { linesOf } from '../way-to-paste';

/** An article that the server has read from a text; `null` for what the text lacks. */
export interface PastedArticle {
  title: string | null;
  publicationDate: string | null;
  lead: string | null;
  summary: { line1: string; line2: string; line3: string } | null;
  /** Whether the text has a summary that is not of three lines. Its lines are part of the text. */
  hasWrongSummary: boolean;
  /** A heading is `null` where the text has none. */
  sections: { heading: string | null; body: Block[] }[];
  locale: string;
  /** What the parts cannot hold. */
  conversions: ClipboardBody['conversions'];
  unused: ('tags' | 'category' | 'author' | 'cover' | 'seo')[];
}

/** The pictures of a document, by the addresses that its text has. */
type Pictures = ReadonlyMap<string, File>;

/** What a formatted text loses when only its lines are read. */
export interface LeftOut {
  pictures: number;
  hasFormatting: boolean;
}

/** An article with the pictures of its document. */
export interface ReadArticle extends PastedArticle {
  pictures: Pictures;
}

/** A text to read, as the file that the import would read. */
export interface ArticleSource {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  pictures: Pictures;
  leftOut: LeftOut;
}

const WHOLE = { pictures: new Map(), leftOut: { pictures: 0, hasFormatting: false } };

/** The longest text, in bytes. The server refuses a longer one. */
export const MAX_BYTES = 1_000_000;
/** The largest document of Word, in bytes, with its pictures. */
const MAX_DOCUMENT_BYTES = 30_000_000;

/** The files that can be dropped. */
export const FILE_ENDINGS = ['.txt', '.md', '.markdown', '.html', '.htm', '.docx'] as const;

export const isArticleFile = ({ name }: { name: string }): boolean =>
  FILE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

/**
 * Returns the text of a file.
 *
 * @throws Error if the file is too large, or is no document of the kind that its name says
 */
export async function sourceOfFile(file: File): Promise<ArticleSource> {
  if (file.size > MAX_DOCUMENT_BYTES) throw new Error('The file is too large.');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!file.name.toLowerCase().endsWith('.docx')) return { name: file.name, bytes, ...WHOLE };
  const { readDocx } = await import('../docx/read-docx');
  const { html, text, pictures } = readDocx(bytes);
  return { ...sourceOfText({ html, text }), pictures };
}

/** A paste of fewer lines is too short to count as an article. */
const MIN_LINES = 4;

/**
 * Returns the article in a clipboard, or `null` if it has too few lines. Formatted text counts if it has
 * headings, because without them only the lines of the plain text tell its parts.
 */
export function sourceOfClipboard(clipboard: { html: string; text: string }): ArticleSource | null {
  return linesOf(clipboard.text).length < MIN_LINES ? null : sourceOfText(clipboard);
}

/** Elements and styles that a body could keep. Google Docs puts every text into a `b` that is not bold. */
const FORMATTED =
  /<(?:b(?! style="font-weight:normal)|strong|i|em|u|s|del|a|ul|ol|table|blockquote|pre)[\s>]|font-weight:\s*(?:bold|[6-9]00)|mso-list|MsoQuote/iu;

function sourceOfText({ html, text }: { html: string; text: string }): ArticleSource {
  if (/<h[1-6][\s>]/iu.test(html) || /class=["']?MsoTitle\b/u.test(html))
    return { name: 'paste.html', bytes: encode(html), ...WHOLE };
  const isMarkdown = /^(?:---|\+\+\+)\s*\n/u.test(text) || /^#{1,6}[ \t]+\S/mu.test(text);
  const leftOut = {
    pictures: html.match(/<img\b/giu)?.length ?? 0,
    hasFormatting: FORMATTED.test(html),
  };
  const name = isMarkdown ? 'paste.md' : 'paste.txt';
  return { ...WHOLE, name, bytes: encode(text), leftOut };
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
