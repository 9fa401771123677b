import type { Block } from './blocks';

/** A file to read. The path serves only to tell its format, its locale and its date; nothing is opened. */
export interface SourceFile {
  path: string;
  bytes: Uint8Array;
}

/** What keeps a file from being an article, told at its 1-based line. */
export interface Fault {
  line: number;
  reason: string;
}

/** What the file says and an article cannot say in the same way, and what it became instead. */
export interface Conversion {
  line: number;
  from: string;
  to: string;
  /** Why, where that is not the same for all of them. */
  reason?: string;
}

export interface ParsedSummary {
  line1: string;
  line2: string;
  line3: string;
}

export interface ParsedSection {
  heading: string;
  body: Block[];
}

export interface ParsedArticle {
  title: string;
  /** Null: the file names none, and one is to be made from the title. */
  slug: string | null;
  locale: string;
  /** `YYYY-MM-DD`, the day as the file writes it. */
  publicationDate: string;
  /** Plain text; paragraphs stand apart by a blank line. */
  lead: string | null;
  /** Null: the file has no summary, which a draft may lack. */
  summary: ParsedSummary | null;
  sections: ParsedSection[];
  tags: string[];
  category: string | null;
  author: string | null;
  /** True where the front matter says so. */
  draft: boolean;
  conversions: Conversion[];
  /** Where each part stands, by path: `title`, `summary.line2`, `sections.0.body`. Read it with `lineOf`. */
  lines: Record<string, number>;
}

export type ParseResult = { ok: true; article: ParsedArticle } | { ok: false; faults: Fault[] };
