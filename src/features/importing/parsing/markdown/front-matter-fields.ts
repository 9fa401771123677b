import type { Findings } from '../findings';
import { readDate } from '../source/date';
import { canonicalLocale } from '../source/locale';
import { excerpt, isBlank, oneLine } from '../text';
import type { FrontMatter } from './front-matter';
import type { FrontValue } from './front-values';

export interface FrontFields {
  title: string | null;
  slug: string | null;
  locale: string | null;
  /** `YYYY-MM-DD`. Undefined: a date is written and is none, which has been told. */
  date: string | null | undefined;
  lead: string | null;
  tags: string[];
  category: string | null;
  author: string | null;
  draft: boolean;
}

/**
 * The keys that mean something, as Hugo, Zola and Jekyll use them: `tags` may be a list or a text
 * with commas, and stand in `[taxonomies]`; the first of `categories` is the category and the others
 * are tags; an author may be a name, a table with a `name`, the first of `authors`, or stand in
 * `[extra]`. Other keys are no concern of an article's and are passed over.
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
    return this.wrong(key, 'has to be a text: put it between quotes');
  }

  lead(): string | null {
    const value = this.present('lead', 'lead');
    if (value === null) return null;
    return typeof value === 'string'
      ? value.trim()
      : this.wrong('lead', 'has to be a text: put it between quotes');
  }

  date(): string | null | undefined {
    const value = this.present('date', 'publicationDate');
    if (value === null) return null;
    const reading = typeof value === 'string' ? readDate(value) : { kind: 'none' as const };
    if (reading.kind === 'date') return reading.date;
    if (reading.kind === 'impossible')
      this.wrong('date', `is ${reading.written}, which is no day of the calendar: correct it`);
    else this.wrong('date', 'has to be a day such as 2025-12-12');
    return undefined;
  }

  locale(): string | null {
    for (const key of ['locale', 'lang', 'language']) {
      const value = this.present(key, 'locale');
      if (value === null) continue;
      const locale = typeof value === 'string' ? canonicalLocale(value) : null;
      return locale ?? this.wrong(key, 'has to be the code of a language, such as ko or en');
    }
    return null;
  }

  flag(key: string): boolean | null {
    const value = this.present(key, key);
    if (value === null || typeof value === 'boolean') return value;
    const written = typeof value === 'string' ? value.toLowerCase() : '';
    if (['true', 'yes', 'on'].includes(written)) return true;
    if (['false', 'no', 'off'].includes(written)) return false;
    return this.wrong(key, 'has to be true or false');
  }

  /** All texts that stand under any of the keys, in order, each once. */
  texts(keys: readonly string[], part: string): string[] {
    return [...new Set(keys.flatMap((key) => this.textsOf(key, part)))];
  }

  private textsOf(key: string, part: string): string[] {
    const value = this.present(key, part);
    if (value === null) return [];
    // A name may have a comma in it (`Kim, Jr.`); tags are what people list with commas.
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
        ? 'has to be a name, or a list of names'
        : 'has to be a text, or a list of texts',
    );
    return [];
  }

  /** The value of a key, or null where there is none; notes where it stands. */
  private present(key: string, part: string): FrontValue {
    const value = key
      .split('.')
      .reduce<FrontValue>(
        (at, name) => (at instanceof Map ? (at.get(name) ?? null) : null),
        this.front.values,
      );
    if (value === null || (typeof value === 'string' && isBlank(value))) return null;
    if (this.findings.lines[part] === undefined) this.findings.stands(part, this.lineOfKey(key));
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
