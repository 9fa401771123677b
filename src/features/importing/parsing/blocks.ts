/**
 * Strapi's blocks, as far as the parsers write them, and the image reference, which is not Strapi's:
 * the caller turns it into an image block or a link before it stores a body.
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

/** `rel` and `target` are what Strapi's types ask of a link; its editor writes them empty too. */
export interface LinkNode {
  type: 'link';
  url: string;
  rel: string;
  target: string;
  children: TextNode[];
}

export type InlineNode = TextNode | LinkNode;

export interface ParagraphBlock {
  type: 'paragraph';
  children: InlineNode[];
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface HeadingBlock {
  type: 'heading';
  level: HeadingLevel;
  children: InlineNode[];
}

export interface QuoteBlock {
  type: 'quote';
  children: InlineNode[];
}

export interface CodeBlock {
  type: 'code';
  language?: string;
  children: [TextNode];
}

export interface ListItem {
  type: 'list-item';
  children: InlineNode[];
}

/** A nested list is a sibling that follows its item, as Strapi's editor stores it. */
export interface ListBlock {
  type: 'list';
  format: 'ordered' | 'unordered';
  /** Absent at the outermost list, 1 in a list inside it, and so on. */
  indentLevel?: number;
  children: (ListItem | ListBlock)[];
}

/** An image that the file names, standing between the blocks where it was written. */
export interface ImageReference {
  type: 'image-reference';
  url: string;
  alternativeText: string;
  title: string | null;
  line: number;
}

export type Block =
  ParagraphBlock | HeadingBlock | QuoteBlock | CodeBlock | ListBlock | ImageReference;

/** A text node; marks that are off are left out, as the editor leaves them out. */
export function textNode(text: string, marks: Marks = {}): TextNode {
  return { type: 'text', text, ...marks };
}

/** A paragraph of plain text. */
export function textParagraph(text: string): ParagraphBlock {
  return { type: 'paragraph', children: [textNode(text)] };
}

/** A code block holding the text as it is. */
export function codeBlock(text: string, language?: string): CodeBlock {
  const children: [TextNode] = [textNode(text)];
  return language === undefined ? { type: 'code', children } : { type: 'code', language, children };
}
