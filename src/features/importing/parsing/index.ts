/** Files in, articles out: the parsers, which touch neither database nor disk. */
export type {
  Block,
  CodeBlock,
  HeadingBlock,
  ImageReference,
  InlineNode,
  LinkNode,
  ListBlock,
  ListItem,
  ParagraphBlock,
  QuoteBlock,
  TextNode,
} from './blocks';
export { lineOf } from './findings';
export { isSafeUrl } from './markdown/safe-url';
export { parseArticle } from './parse-article';
export type {
  Conversion,
  Fault,
  ParsedArticle,
  ParsedSection,
  ParsedSummary,
  ParseResult,
  SourceFile,
} from './parsed-article';
export { readFileName, translationKey } from './source/file-name';
export { MAX_BYTES } from './source/source-text';
