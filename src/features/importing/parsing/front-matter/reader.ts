import type { Findings } from '../findings';
import { canonicalLocale } from '../source/locale';
import { excerpt, isBlank, oneLine } from '../text';
import { textIn, type FrontValue } from './front-values';
import { keysOf, normalKey, type Field, type KeyMap } from './keys';
import type { FrontEntry, FrontMatter } from './read';

/** Tables in which generators keep the keys of a theme. */
const TABLES = ['', 'extra.', 'params.'];

/** Reads the values of fields, and knows which keys were used. A wrong value is a shortcoming. */
export class FieldReader {
  private readonly used = new Set<string>();

  constructor(
    private readonly front: FrontMatter,
    private readonly findings: Findings,
    private readonly mapped: KeyMap,
  ) {}

  /** The entries of a field that have a value, in the order in which they count. */
  all(field: Field): FrontEntry[] {
    const found: FrontEntry[] = [];
    for (const key of keysOf(field, this.mapped)) {
      for (const table of TABLES) {
        const entry = this.front.entries.get(table + key);
        if (entry !== undefined && hasValue(entry.value)) found.push(entry);
      }
    }
    return found;
  }

  /** The first entry of a field that is accepted. Marks it as used. */
  entry(field: Field, accepts = (_entry: FrontEntry): boolean => true): FrontEntry | null {
    const entry = this.all(field).find(accepts) ?? null;
    if (entry !== null) this.use(entry);
    return entry;
  }

  use({ key }: FrontEntry): void {
    this.used.add(key);
  }

  /** Whether a field was read from an entry. */
  has({ key }: FrontEntry): boolean {
    return this.used.has(key);
  }

  text(field: Field, part: string = field): string | null {
    const entry = this.entry(field);
    if (entry === null) return null;
    this.findings.locate(part, entry.line);
    if (typeof entry.value === 'string') return entry.value.trim();
    this.wrong(entry, 'is not a text: put it between quotes');
    return null;
  }

  locale(): string | null {
    const entry = this.entry('locale');
    if (entry === null) return null;
    this.findings.locate('locale', entry.line);
    const locale = typeof entry.value === 'string' ? canonicalLocale(entry.value) : null;
    if (locale === null)
      this.wrong(entry, 'is not the code of a language: write one such as ko or en');
    return locale;
  }

  flag(field: Field): boolean | null {
    const entry = this.entry(field, ({ value }) => flagOf(value) !== null);
    return entry === null ? null : flagOf(entry.value);
  }

  /**
   * Reads the texts of all keys of a field, each once.
   *
   * @param split divides a text that is not a list
   */
  texts(field: Field, part: string, split: (text: string) => string[]): string[] {
    const texts = this.all(field).flatMap((entry) => {
      this.use(entry);
      if (!Object.hasOwn(this.findings.lines, part)) this.findings.locate(part, entry.line);
      return this.textsOf(entry, part, split);
    });
    return [...new Set(texts)];
  }

  textsOf(entry: FrontEntry, part: string, split: (text: string) => string[]): string[] {
    const { value } = entry;
    if (typeof value === 'string') return cleaned(split(value));
    const named = (Array.isArray(value) ? value : [value]).map((one) =>
      one instanceof Map && part === 'author' ? nameIn(one) : one,
    );
    if (named.every((one) => typeof one === 'string')) return cleaned(named);
    this.wrong(
      entry,
      part === 'author'
        ? 'is neither a name nor a list of names: write one of them'
        : 'is neither a text nor a list of texts: write one of them',
    );
    return [];
  }

  wrong({ key, line, value }: FrontEntry, reason: string): void {
    this.findings.shortcoming(line, `“${excerpt(key)}” ${reason}`);
    this.findings.conversion(line, `wrong “${excerpt(key)}”`, 'nothing', textIn(value));
  }

  /** Reports the keys that no field was read from, by their names. */
  reportUnused(): void {
    const unwanted = [...this.mapped].filter(([, field]) => field === null);
    const ignored = new Set(unwanted.map(([key]) => normalKey(key)));
    for (const { key, value, line } of this.front.entries.values()) {
      if (!hasValue(value) || this.isUsed(key) || ignored.has(normalKey(key))) continue;
      const isTable = value instanceof Map;
      const hasUsedParts = [...this.used].some((used) => used.startsWith(`${key}.`));
      if (isTable && (hasUsedParts || TABLES.includes(`${key}.`))) continue;
      this.findings.conversion(line, `front matter “${excerpt(key)}”`, 'nothing', textIn(value));
    }
  }

  private isUsed(key: string): boolean {
    const [table = '', part] = key.split('.');
    if (this.used.has(key) || this.used.has(table)) return true;
    // The keys of a table that is not used are reported as one.
    return part !== undefined && !TABLES.includes(`${table}.`) && !this.hasUsedPart(table);
  }

  private hasUsedPart(table: string): boolean {
    return [...this.used].some((used) => used.startsWith(`${table}.`));
  }
}

const cleaned = (texts: readonly string[]): string[] =>
  texts.map(oneLine).filter((one) => !isBlank(one));

const hasValue = (value: FrontValue): boolean =>
  !(
    value === null ||
    (typeof value === 'string' && isBlank(value)) ||
    (Array.isArray(value) && value.length === 0)
  );

function nameIn(person: ReadonlyMap<string, FrontValue>): FrontValue {
  return person.get('name') ?? person.get('title') ?? person.get('displayName') ?? null;
}

/** The text of an entry, or `null` if it has none. */
export const textOf = (entry: FrontEntry | null): string | null =>
  typeof entry?.value === 'string' ? entry.value.trim() : null;

/** Reads a value as true or false. Returns `null` for any other value. */
export function flagOf(value: FrontValue): boolean | null {
  if (typeof value === 'boolean') return value;
  const written = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (['true', 'yes', 'on', '1'].includes(written)) return true;
  if (['false', 'no', 'off', '0'].includes(written)) return false;
  return null;
}
