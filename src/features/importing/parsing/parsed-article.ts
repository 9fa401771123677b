import type { Block } from './blocks';

/** A file to parse. Format, locale and date are read from the path; the file is not opened. */
export interface SourceFile {
  path: string;
  bytes: Uint8Array;
}

/** A reason why a file is not an article, with its line, counted from 1. */
export interface Fault {
  line: number;
  reason: string;
}

/** Content of the file that an article cannot express, and its replacement. */
export interface Conversion {
  line: number;
  from: string;
  to: string;
  /** The cause, if conversions of this kind have different causes. */
  reason?: string;
  /** The text that is lost, so that each word of the file is in the article or in the report. */
  text?: string;
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
  /** `null` if the file has none. The slug is then derived from the title. */
  slug: string | null;
  locale: string;
  /** `YYYY-MM-DD`, the day as written in the file. */
  publicationDate: string;
  /** Plain text with a blank line between paragraphs. */
  lead: string | null;
  /** `null` if the file has no summary. Only a draft may lack it. */
  summary: ParsedSummary | null;
  sections: ParsedSection[];
  tags: string[];
  category: string | null;
  author: string | null;
  /** Whether the front matter marks the article as a draft. */
  draft: boolean;
  /** Reasons in the text why the article can be stored as a draft only. */
  shortcomings: Fault[];
  conversions: Conversion[];
  /** The line of each part by path: `title`, `summary.line2`, `sections.0.body`. Read it with `lineOf`. */
  lines: Record<string, number>;
}

export type ParseResult = { ok: true; article: ParsedArticle } | { ok: false; faults: Fault[] };
