/**
 * The blocks that the parsers write. They are Strapi's, except for the image reference and the link to a
 * file: the caller replaces them before it stores a body.
 */
export interface Marks {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  code?: boolean;
}

export interface TextNode extends Marks {
  type: 'text';
  text: string;
}

/** Strapi's types require `rel` and `target`. Its editor writes them empty too. */
interface LinkNode {
  type: 'link';
  url: string;
  rel: string;
  target: string;
  children: TextNode[];
}

/** Begins the target of a link or a picture that names a file wherever it is in the archive. */
export const ARCHIVE = 'archive:';

/**
 * A link to another file of the archive. The caller replaces it with a link to that file's article, or
 * with its children.
 */
export interface FileLink {
  type: 'file-link';
  /** The relative path as the file writes it, or `archive:` and the name of a file. */
  target: string;
  children: TextNode[];
  line: number;
}

export type InlineNode = TextNode | LinkNode | FileLink;

export interface ParagraphBlock {
  type: 'paragraph';
  children: InlineNode[];
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

interface HeadingBlock {
  type: 'heading';
  level: HeadingLevel;
  children: InlineNode[];
}

interface QuoteBlock {
  type: 'quote';
  children: InlineNode[];
}

interface CodeBlock {
  type: 'code';
  language?: string;
  children: [TextNode];
}

export interface ListItem {
  type: 'list-item';
  children: InlineNode[];
}

/** A nested list is a sibling that follows its item. Strapi's editor stores it this way. */
export interface ListBlock {
  type: 'list';
  format: 'ordered' | 'unordered';
  /** Absent for the outermost list, 1 for a list inside it, and so on. */
  indentLevel?: number;
  children: (ListItem | ListBlock)[];
}

/** An image that the file refers to. It stands between the blocks where the file has it. */
export interface ImageReference {
  type: 'image-reference';
  url: string;
  /** Whether the file names the picture, wherever it is in the archive, as Obsidian does. */
  byName?: boolean;
  alternativeText: string;
  title: string | null;
  line: number;
}

export type Block =
  ParagraphBlock | HeadingBlock | QuoteBlock | CodeBlock | ListBlock | ImageReference;

/** Creates a text node. Marks that are off are left out, as in Strapi's editor. */
export function textNode(text: string, marks: Marks = {}): TextNode {
  return { type: 'text', text, ...marks };
}

/** Creates a paragraph of plain text. */
export function textParagraph(text: string): ParagraphBlock {
  return { type: 'paragraph', children: [textNode(text)] };
}

/** Creates a code block with unchanged text. */
export function codeBlock(text: string, language?: string): CodeBlock {
  const children: [TextNode] = [textNode(text)];
  return language === undefined ? { type: 'code', children } : { type: 'code', language, children };
}
