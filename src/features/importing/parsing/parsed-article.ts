import type { Block } from './blocks';

/** A file to parse. Format, locale and date are read from the path; the file is not opened. */
export interface SourceFile {
  /** The path within the archive. */
  path: string;
  bytes: Uint8Array;
  /** The date to use if the file has none, and where it is from. */
  otherDate?: { written: string; from: string } | null;
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
  /** `null` in the only section of a text without headings. */
  heading: string | null;
  body: Block[];
}

/** A picture of the article, as the file names it. */
export interface ParsedCover {
  url: string;
  /** Whether the file names the picture, wherever it is in the archive, as Obsidian does. */
  byName?: boolean;
  alternativeText: string;
  line: number;
}

/** Texts and settings for search engines. */
export interface ParsedSeo {
  metaTitle?: string;
  metaDescription?: string;
  canonicalUrl?: string;
  noIndex?: boolean;
}

export interface ParsedArticle {
  title: string;
  /** `null` if the file has none. The slug is then derived from the title. */
  slug: string | null;
  /** The last segments of the file's former addresses. */
  formerSlugs: string[];
  locale: string;
  /** `YYYY-MM-DD`, the day as written in the file. `null` if it has none: the article is a draft. */
  publicationDate: string | null;
  /** When the file says that the article goes out, if it names a time. */
  publishAt: Date | null;
  /** When the file says that the article ends. */
  expiresAt: Date | null;
  /** Plain text with a blank line between paragraphs. */
  lead: string | null;
  /** `null` if the file has no summary. Only a draft may lack it. */
  summary: ParsedSummary | null;
  sections: ParsedSection[];
  tags: string[];
  category: string | null;
  author: string | null;
  cover: ParsedCover | null;
  seo: ParsedSeo | null;
  /** Whether the front matter marks the article as a draft. */
  draft: boolean;
  /** Reasons in the text why the article can be stored as a draft only. */
  shortcomings: Fault[];
  conversions: Conversion[];
  /** The line of each part by path: `title`, `summary.line2`, `sections.0.body`. Read it with `lineOf`. */
  lines: Record<string, number>;
}

export type ParseResult = { ok: true; article: ParsedArticle } | { ok: false; faults: Fault[] };
