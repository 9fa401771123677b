import type { Findings } from '../findings';
import { textIn, type FrontReading, type FrontTable, type FrontValue } from './front-values';
import { readJson } from './json';
import { FIELD_KEYS, normalKey } from './keys';
import { firstBlock, secondBlock, type FrontBlock } from './split';
import { readToml } from './toml';
import { readYaml } from './yaml';

/** One key of the front matter, or of a table in it. */
export interface FrontEntry {
  /** As the file writes it: `extra.author` for a key in a table. */
  key: string;
  value: FrontValue;
  line: number;
}

export interface FrontMatter {
  /** The entries by `normalKey`, also those in tables: `cover.image`. */
  entries: Map<string, FrontEntry>;
}

interface ReadText {
  front: FrontMatter;
  /** The text below the front matter. Its lines have the same numbers as in the file. */
  body: string;
}

/** In characters. It bounds the time of the YAML and TOML parsers. */
const MAX_LENGTH = 64 * 1024;

const READERS = { yaml: readYaml, toml: readToml, json: readJson };

/**
 * Reads the front matter of a file. Of two, the first counts, and the second fills in what it lacks. Front
 * matter that is broken is reported, and the article is a draft.
 *
 * @returns `null` if it has no end, or is too long
 */
export function readFrontMatter(text: string, findings: Findings): ReadText | null {
  const lines = text.split('\n');
  const first = firstBlock(lines);
  const front: FrontMatter = { entries: new Map() };
  if (first === null) return { front, body: text };
  if ('unclosed' in first) {
    findings.fault(
      1,
      `the front matter begins here and has no end: close it with a line ${first.unclosed}`,
    );
    return null;
  }
  if (first.text.length > MAX_LENGTH) {
    findings.fault(
      first.line,
      `the front matter is longer than ${MAX_LENGTH / 1024} KiB: move text into the body`,
    );
    return null;
  }
  const reading = READERS[first.format](first.text);
  if (reading.ok) {
    addBlock(front, { block: first, reading, findings });
  } else {
    for (const { line, reason } of reading.faults)
      findings.shortcoming(line + first.line - 1, reason);
    findings.conversion(first.line, 'front matter that cannot be read', 'nothing', first.text);
  }
  const second = secondBlock(lines, first);
  const other = second === null ? null : readKnown(second);
  if (second === null || other === null) return { front, body: below(lines, first) };
  const ignored = addBlock(front, { block: second, reading: other, findings });
  const lost = ignored.map(({ key, value }) => `${key}: ${textIn(value)}`).join('\n');
  findings.conversion(second.line - 1, 'second front matter', 'what the first lacks', lost);
  return { front, body: below(lines, second) };
}

/** The text below a block. Its lines have the same numbers as in the file. */
const below = (lines: readonly string[], { end }: FrontBlock): string =>
  '\n'.repeat(end) + lines.slice(end).join('\n');

type Reading = Extract<FrontReading, { ok: true }>;

const KNOWN_KEYS: ReadonlySet<string> = new Set(Object.values(FIELD_KEYS).flat().map(normalKey));

/** Reads a block that could also be text. Returns `null` if it has no key that an article has a field for. */
function readKnown(block: FrontBlock): Reading | null {
  if (block.text.length > MAX_LENGTH) return null;
  const reading = READERS[block.format](block.text);
  if (!reading.ok) return null;
  return [...reading.values.keys()].some((key) => KNOWN_KEYS.has(normalKey(key))) ? reading : null;
}

interface ReadBlock {
  block: FrontBlock;
  reading: Reading;
  findings: Findings;
}

/** @returns the entries of a former block, which count */
function addBlock(front: FrontMatter, { block, reading, findings }: ReadBlock): FrontEntry[] {
  const offset = block.line - 1;
  const repeated = (key: string, line: number, lost: string): void => {
    findings.conversion(line, `key “${key}” that is written twice`, 'its last value', lost);
  };
  for (const { key, line, lost } of reading.repeated) repeated(key, line + offset, lost);
  const own: FrontMatter = { entries: new Map() };
  const replaced = addEntries(own, reading.values, reading.lines, { prefix: '', offset });
  for (const { by, value } of replaced) repeated(by.key, by.line, textIn(value));
  const ignored: FrontEntry[] = [];
  for (const [key, entry] of own.entries) {
    if (front.entries.has(key)) ignored.push(entry);
    else front.entries.set(key, entry);
  }
  return ignored;
}

/** An entry whose key differs from that of a later one in its spelling only. */
interface Replaced extends FrontEntry {
  by: FrontEntry;
}

/** @returns the entries that are replaced */
function addEntries(
  { entries }: FrontMatter,
  table: FrontTable,
  lines: ReadonlyMap<string, number>,
  { prefix, offset }: { prefix: string; offset: number },
): Replaced[] {
  const replaced: Replaced[] = [];
  for (const [name, value] of table) {
    const key = prefix + name;
    const normal = key.split('.').map(normalKey).join('.');
    const line = (lines.get(key) ?? lines.get(key.split('.')[0] ?? '') ?? 1) + offset;
    const entry = { key, value, line };
    const former = entries.get(normal);
    if (former !== undefined) replaced.push({ ...former, by: entry });
    entries.set(normal, entry);
    if (value instanceof Map && prefix === '') {
      const inside = addEntries({ entries }, value, lines, { prefix: `${key}.`, offset });
      for (const one of inside) replaced.push(one);
    }
  }
  return replaced;
}
