import { Findings } from './findings';
import { parseMarkdown } from './markdown/parse-markdown';
import type { MarkupFormat } from './markdown/read-tree';
import type { Fault, ParsedArticle, ParseResult, SourceFile } from './parsed-article';
import { parsePlainText } from './plain-text/parse-plain-text';
import type { FileName } from './source/file-name';
import { readFileName } from './source/file-name';
import { detectLocale } from './source/locale';
import { readSourceText } from './source/source-text';

/**
 * Parses an article from the bytes of a file. The name of the file tells its format. Nothing is opened,
 * fetched or stored. The result for an invalid file contains all its faults, sorted by line.
 */
export function parseArticle(file: SourceFile): ParseResult {
  const name = readFileName(file.path);
  if (name.format === null) {
    return refused([
      {
        line: 1,
        reason:
          'not a format that can be imported: rename the file to .txt for plain text, or .md for Markdown',
      },
    ]);
  }
  const source = readSourceText(file.bytes);
  if (!source.ok) return refused(source.faults);

  const findings = new Findings();
  const article =
    name.format === 'plain text'
      ? fromPlainText(source.text, name, findings)
      : fromMarkup(source.text, name.format, name, findings);
  return findings.faults.length > 0 || article === null
    ? refused(findings.faults)
    : { ok: true, article };
}

function fromPlainText(text: string, name: FileName, findings: Findings): ParsedArticle | null {
  const { title, publicationDate, ...parts } = parsePlainText(text, findings);
  if (title === null || publicationDate === null) return null;
  return {
    ...parts,
    title,
    publicationDate,
    slug: null,
    locale: name.locale ?? detectLocale(text),
    tags: [],
    category: null,
    author: null,
    draft: false,
    ...reportOf(findings),
  };
}

function fromMarkup(
  text: string,
  format: MarkupFormat,
  name: FileName,
  findings: Findings,
): ParsedArticle | null {
  const parsed = parseMarkdown(text, { fileDate: name.date, format }, findings);
  if (parsed === null || parsed.title === null || parsed.publicationDate === null) return null;
  const { front, title, publicationDate, lead, summary, sections, body } = parsed;
  return {
    title,
    slug: front.slug,
    locale: front.locale ?? name.locale ?? detectLocale(title + body),
    publicationDate,
    lead,
    summary,
    sections,
    tags: front.tags,
    category: front.category,
    author: front.author,
    draft: front.draft,
    ...reportOf(findings),
  };
}

function reportOf({
  shortcomings,
  conversions,
  lines,
}: Findings): Pick<ParsedArticle, 'shortcomings' | 'conversions' | 'lines'> {
  return { shortcomings: byLine(shortcomings), conversions: byLine(conversions), lines };
}

function byLine<T extends { line: number }>(all: readonly T[]): T[] {
  return all.toSorted((one, other) => one.line - other.line);
}

function refused(faults: readonly Fault[]): ParseResult {
  return { ok: false, faults: byLine(faults) };
}
