import type { Findings } from '../findings';
import type { ParsedSummary } from '../parsed-article';
import { frontSummary } from '../front-summary';
import { countReason } from '../summary-heading';
import { readDate } from '../source/date';
import { canonicalLocale } from '../source/locale';
import { excerpt, isBlank, oneLine } from '../text';
import type { FrontMatter } from './front-matter';
import type { FrontValue } from './front-values';

export interface FrontFields {
  title: string | null;
  slug: string | null;
  locale: string | null;
  /** `YYYY-MM-DD`. `undefined`: the file has an invalid date, which is reported as a fault. */
  date: string | null | undefined;
  lead: string | null;
  summary: ParsedSummary | null;
  tags: string[];
  category: string | null;
  author: string | null;
  draft: boolean;
}

/**
 * Reads the keys of Hugo, Zola and Jekyll that an article has fields for. Other keys are ignored.
 *
 * - `tags`: a list or a text with commas, also in `[taxonomies]`.
 * - `summary`, `tldr`, `description`: a list of three lines, as the API writes it, or a text of three
 *   lines. Another text is ignored, because other tools mean an excerpt.
 * - `categories`: the first is the category, the others become tags.
 * - `author`: a name, a table with a `name`, or the first of `authors`, also in `[extra]`.
 */
export function readFields(front: FrontMatter, findings: Findings): FrontFields {
  const reader = new FieldReader(front, findings);
  const categories = reader.texts(['category', 'categories', 'taxonomies.categories'], 'category');
  const authors = reader.texts(
    ['author', 'authors', 'taxonomies.authors', 'extra.author', 'extra.authors'],
    'author',
  );
  if (authors.length > 1) findings.conversion(reader.line('author'), 'further authors', 'nothing');
  if (categories.length > 1)
    findings.conversion(reader.line('category'), 'further categories', 'tags');
  const tags = reader.texts(['tags', 'taxonomies.tags'], 'tags');
  return {
    title: reader.text('title'),
    slug: reader.text('slug'),
    locale: reader.locale(),
    date: reader.date(),
    lead: reader.lead(),
    summary: reader.summary(),
    tags: [...new Set([...tags, ...categories.slice(1)])],
    category: categories[0] ?? null,
    author: authors[0] ?? null,
    draft: reader.flag('draft') === true || reader.flag('published') === false,
  };
}

class FieldReader {
  constructor(
    private readonly front: FrontMatter,
    private readonly findings: Findings,
  ) {}

  line(part: string): number {
    return this.findings.lines[part] ?? this.front.line;
  }

  text(key: string): string | null {
    const value = this.present(key, key);
    if (value === null) return null;
    if (typeof value === 'string') return oneLine(value);
    return this.wrong(key, 'is not a text: put it between quotes');
  }

  lead(): string | null {
    const value = this.present('lead', 'lead');
    if (value === null) return null;
    return typeof value === 'string'
      ? value.trim()
      : this.wrong('lead', 'is not a text: put it between quotes');
  }

  /** Reads the lines from the first key that has three. */
  summary(): ParsedSummary | null {
    for (const key of ['summary', 'tldr', 'description']) {
      const value = this.front.values.get(key) ?? null;
      const found = frontSummary(value);
      if (found.kind === 'other') continue;
      this.present(key, 'summary');
      if (found.kind === 'lines') return found.summary;
      const { texts } = found;
      const line = this.lineOfKey(key);
      this.findings.shortcoming(line, countReason(texts.length));
      this.findings.conversion(line, 'summary of another length', 'nothing', texts.join('\n'));
    }
    return null;
  }

  date(): string | null | undefined {
    const value = this.present('date', 'publicationDate');
    if (value === null) return null;
    const reading = typeof value === 'string' ? readDate(value) : { kind: 'none' as const };
    if (reading.kind === 'date') return reading.date;
    if (reading.kind === 'impossible')
      this.wrong('date', `is ${reading.written}, a day that does not exist: correct it`);
    else this.wrong('date', 'is not a date: write it as 2025-12-12');
    return undefined;
  }

  locale(): string | null {
    for (const key of ['locale', 'lang', 'language']) {
      const value = this.present(key, 'locale');
      if (value === null) continue;
      const locale = typeof value === 'string' ? canonicalLocale(value) : null;
      return locale ?? this.wrong(key, 'is not the code of a language: write one such as ko or en');
    }
    return null;
  }

  flag(key: string): boolean | null {
    const value = this.present(key, key);
    if (value === null || typeof value === 'boolean') return value;
    const written = typeof value === 'string' ? value.toLowerCase() : '';
    if (['true', 'yes', 'on'].includes(written)) return true;
    if (['false', 'no', 'off'].includes(written)) return false;
    return this.wrong(key, 'is neither true nor false: write one of them');
  }

  /** Reads the texts of all keys in order, each once. */
  texts(keys: readonly string[], part: string): string[] {
    return [...new Set(keys.flatMap((key) => this.textsOf(key, part)))];
  }

  private textsOf(key: string, part: string): string[] {
    const value = this.present(key, part);
    if (value === null) return [];
    // Only tags are split at commas: a name may contain one (`Kim, Jr.`).
    if (typeof value === 'string')
      return (part === 'tags' ? value.split(',') : [value])
        .map(oneLine)
        .filter((one) => !isBlank(one));
    const values = Array.isArray(value) ? value : [value];
    const texts = values.map((one) =>
      one instanceof Map && part === 'author' ? (one.get('name') ?? null) : one,
    );
    if (texts.every((one) => typeof one === 'string'))
      return texts.map(oneLine).filter((one) => !isBlank(one));
    this.wrong(
      key,
      part === 'author'
        ? 'is neither a name nor a list of names: write one of them'
        : 'is neither a text nor a list of texts: write one of them',
    );
    return [];
  }

  /** Reads the value of a key and records its line. Returns `null` for a missing or blank value. */
  private present(key: string, part: string): FrontValue {
    const value = key
      .split('.')
      .reduce<FrontValue>(
        (at, name) => (at instanceof Map ? (at.get(name) ?? null) : null),
        this.front.values,
      );
    if (value === null || (typeof value === 'string' && isBlank(value))) return null;
    if (this.findings.lines[part] === undefined) this.findings.locate(part, this.lineOfKey(key));
    return value;
  }

  private lineOfKey(key: string): number {
    return (
      this.front.lines.get(key) ?? this.front.lines.get(key.split('.')[0] ?? '') ?? this.front.line
    );
  }

  private wrong(key: string, reason: string): null {
    this.findings.fault(this.lineOfKey(key), `“${excerpt(key)}” ${reason}`);
    return null;
  }
}
