/** Parses the bytes of files into articles. Nothing here accesses the database or the disk. */
export type { Block, FileLink, ImageReference, InlineNode, ListBlock } from './blocks';
export { ARCHIVE } from './blocks';
export { pageOf } from './clipboard/fragment';
export { lineOf } from './findings';
export { isSafeUrl } from './markdown/safe-url';
export { FIELD_KEYS, isField, type KeyMap } from './front-matter/keys';
export { parseArticle, type ParsingRules } from './parse-article';
export type {
  Conversion,
  Fault,
  ParsedArticle,
  ParsedCover,
  ParsedSection,
  ParseResult,
  SourceFile,
} from './parsed-article';
export { readDate } from './source/date';
export { readFileName, translationKey } from './source/file-name';
export { MAX_BYTES, readSourceText } from './source/source-text';
export { isAboutSummary, isSummaryLine } from './summary-heading';
