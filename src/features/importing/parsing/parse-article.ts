import { Findings } from './findings';
import { readFields, type FrontFields } from './front-matter/fields';
import type { KeyMap } from './front-matter/keys';
import { addPageHead } from './front-matter/page-head';
import { readFrontMatter } from './front-matter/read';
import { parseMarkdown } from './markdown/parse-markdown';
import type { MarkupFormat } from './markdown/read-tree';
import type {
  Fault,
  ParsedArticle,
  ParsedSummary,
  ParseResult,
  SourceFile,
} from './parsed-article';
import { parsePlainText } from './plain-text/parse-plain-text';
import { chooseDate } from './source/choose-date';
import type { DateRules } from './source/date';
import type { FileName } from './source/file-name';
import { readFileName } from './source/file-name';
import { chooseLocale, type LocaleRules } from './source/locale';
import { readSourceText } from './source/source-text';

/** What a site and the person who imports say about files that do not say it themselves. */
export interface ParsingRules {
  dates: DateRules;
  locales: LocaleRules;
  /** Keys of the front matter that a person has mapped to fields. */
  keys: KeyMap;
}

const DEFAULT_RULES: ParsingRules = {
  dates: { timeZone: 'Asia/Seoul', format: null },
  locales: { installed: ['ko', 'en'], standard: 'ko', chosen: null },
  keys: new Map(),
};

interface Source extends SourceFile {
  text: string;
  name: FileName;
  rules: ParsingRules;
  findings: Findings;
}

/**
 * Parses an article from the bytes of a file. The name of the file tells its format. Nothing is opened,
 * fetched or stored. A file that cannot be read is refused with its faults. An article that lacks
 * something has shortcomings. Both are sorted by line.
 */
export function parseArticle(file: SourceFile, rules = DEFAULT_RULES): ParseResult {
  const name = readFileName(file.path, rules.locales.installed);
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
  for (const { line, from, to } of source.conversions) findings.conversion(line, from, to);
  const all = { ...file, text: source.text, name, rules, findings };
  const article = name.format === 'plain text' ? fromPlainText(all) : fromMarkup(all, name.format);
  return findings.faults.length > 0 || article === null
    ? refused([...findings.faults, ...findings.shortcomings])
    : { ok: true, article };
}

function fromPlainText(source: Source): ParsedArticle {
  const { text, name, findings, rules } = source;
  const { title, date, dateLine, ...parts } = parsePlainText(text, findings, rules.dates);
  const missing = { line: dateLine, reason: MISSING_IN_TEXT };
  return {
    ...parts,
    ...chooseDate({ ...source, date, dateOfAddress: null, missing }),
    title: title ?? titleOfFile(source, 'write it in the first line, and the date in the second'),
    slug: null,
    formerSlugs: [],
    locale: chooseLocale(
      { ...source, front: null, fileName: name.locale, head: null, text },
      rules.locales,
    ),
    expiresAt: null,
    tags: [],
    category: null,
    author: null,
    cover: null,
    seo: null,
    draft: isInDraftsFolder(source.path),
    ...reportOf(findings),
  };
}

const MISSING_IN_TEXT =
  'the date is missing: write it in the line after the title, such as 2025-12-12, 2025년 12월 12일 or December 12, 2025';
const MISSING_IN_FRONT_MATTER =
  'the date is missing: add it to the front matter, such as “date: 2025-12-12”';

function fromMarkup(source: Source, format: MarkupFormat): ParsedArticle | null {
  const { text, name, findings, rules } = source;
  const read = readFrontMatter(text, findings);
  if (read === null) return null;
  const head = format === 'html' ? addPageHead(read.front, read.body) : null;
  const spaced = /(?:^|[/\\])_(?:posts|drafts)[/\\]/u.test(source.path);
  const front = readFields(read.front, { ...rules.dates, keys: rules.keys, spaced }, findings);
  const parsed = parseMarkdown(read.body, { front, format }, findings);
  if (parsed === null) return null;
  const { summary, sections } = parsed;
  const title =
    parsed.title ??
    titleOfFile(source, 'add it to the front matter, or begin the text with a heading “# Title”');
  const { publicationDate, publishAt } = chooseDate({
    ...source,
    ...front,
    missing: { line: 1, reason: MISSING_IN_FRONT_MATTER },
  });
  const letters = { front: front.locale, fileName: name.locale, head, text: title + read.body };
  return {
    title,
    slug: front.slug,
    formerSlugs: front.formerSlugs,
    locale: chooseLocale({ ...source, ...letters }, rules.locales),
    publicationDate,
    publishAt: front.publishAt ?? publishAt,
    expiresAt: front.expiresAt,
    lead: leadOf(parsed, front, findings),
    summary,
    sections,
    tags: front.tags,
    category: front.category,
    author: front.author,
    cover: front.cover,
    seo: front.seo,
    draft: front.draft || isInDraftsFolder(source.path),
    ...reportOf(findings),
  };
}

const isInDraftsFolder = (path: string): boolean => /(?:^|[/\\])_drafts?[/\\]/iu.test(path);

/** Nobody would find a draft without a title, so it gets that of its file. */
function titleOfFile({ name, findings }: Source, remedy: string): string {
  // A wrong title has been reported.
  if (!Object.hasOwn(findings.lines, 'title'))
    findings.shortcoming(1, `the title is missing: ${remedy}`);
  return name.stem.replace(/[-_]+/gu, ' ').trim();
}

/** An excerpt becomes the lead of an article that has none. */
function leadOf(
  { lead, summary }: { lead: string | null; summary: ParsedSummary | null },
  { excerpt, descriptionLines }: FrontFields,
  findings: Findings,
): string | null {
  if (excerpt === null) return lead;
  const isSummary = summary !== null && summary === descriptionLines?.summary;
  if (isSummary && excerpt.line === descriptionLines.line) return lead;
  if (lead === null) {
    findings.locate('lead', excerpt.line);
    return excerpt.text;
  }
  const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();
  if (!plain(lead).includes(plain(excerpt.text)))
    findings.conversion(excerpt.line, 'excerpt beside a lead', 'nothing', excerpt.text);
  return lead;
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
