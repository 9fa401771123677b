import type { Findings } from '../findings';
import { canonicalLocale } from '../source/locale';
import { excerpt, isBlank, oneLine } from '../text';
import { textIn, type FrontValue } from './front-values';
import { keysOf, normalKey, type Field, type KeyMap } from './keys';
import type { FrontEntry, FrontMatter } from './read';

/** Tables in which generators keep the keys of a theme. */
const TABLES = ['', 'extra.', 'params.'];

const HUGO_KEYS = [
  ...['slug', 'url', 'draft', 'weight', 'lastmod', 'publishdate', 'expirydate', 'categories'],
  ...['series', 'menu', 'type', 'layout', 'linktitle', 'params', 'cascade', 'build'],
];

type Split = (text: string, key: string) => string[];

/** Reads the values of fields, and knows which keys were used. A wrong value is a shortcoming. */
export class FieldReader {
  private readonly used = new Set<string>();

  constructor(
    private readonly front: FrontMatter,
    private readonly findings: Findings,
    private readonly mapped: KeyMap,
  ) {}

  /** Returns the entries of a field that have a value, in the order of its keys. */
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

  /** Returns the first entry of a field for which `accepts` is true, and marks its key as used. */
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
    const codeOf = ({ value }: FrontEntry) =>
      typeof value === 'string' ? canonicalLocale(value) : null;
    // `language: Python` is the subject of an article.
    const entry = this.entry('locale', (one) => codeOf(one) !== null);
    if (entry === null) return null;
    this.findings.locate('locale', entry.line);
    return codeOf(entry);
  }

  flag(field: Field): boolean | null {
    const entry = this.entry(field, ({ value }) => flagOf(value) !== null);
    return entry === null ? null : flagOf(entry.value);
  }

  /**
   * Reads the texts of all keys of a field, each once.
   *
   * @param split divides a text that is not a list, by the key it is written under
   */
  texts(field: Field, part: string, split: Split): string[] {
    const texts = this.all(field).flatMap((entry) => {
      this.use(entry);
      if (!Object.hasOwn(this.findings.lines, part)) this.findings.locate(part, entry.line);
      return this.textsOf(entry, part, split);
    });
    return [...new Set(texts)];
  }

  /** A list may be nested, have empty items, and name an item in a table. */
  private textsOf(entry: FrontEntry, part: string, split: Split): string[] {
    const { value } = entry;
    if (typeof value === 'string') return cleaned(split(value, normalKey(entry.key)));
    const items = (Array.isArray(value) ? flattened(value) : [value]).filter((one) => one !== null);
    const named = items.map((one) => (one instanceof Map ? nameIn(one) : one));
    const nameless = items.filter((_, at) => typeof named[at] !== 'string');
    if (nameless.length > 0) {
      const from = `${part} without a name`;
      this.findings.conversion(entry.line, from, 'nothing', nameless.map(textIn).join(', '));
    }
    return cleaned(named.filter((one) => typeof one === 'string'));
  }

  /** Whether the front matter has keys that Hugo writes and Obsidian does not. */
  isOfHugo(): boolean {
    return HUGO_KEYS.some((key) => this.front.entries.has(key));
  }

  /** Records that an entry keeps the article from being published. */
  lacks({ key, line }: FrontEntry, reason: string): void {
    this.findings.shortcoming(line, `“${excerpt(key)}” ${reason}`);
  }

  wrong(entry: FrontEntry, reason: string): void {
    const { key, line, value } = entry;
    this.lacks(entry, reason);
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

const NAMES = ['name', 'label', 'title', 'displayName'];

const nameIn = (table: ReadonlyMap<string, FrontValue>): FrontValue =>
  NAMES.map((key) => table.get(key)).find((name) => typeof name === 'string') ?? null;

const flattened = (list: readonly FrontValue[]): FrontValue[] =>
  list.flatMap((one) => (Array.isArray(one) ? flattened(one) : [one]));

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
