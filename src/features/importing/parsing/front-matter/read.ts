import type { Findings } from '../findings';
import { textIn, type FrontReading, type FrontTable, type FrontValue } from './front-values';
import { readJson } from './json';
import { normalKey } from './keys';
import { splitFrontMatter, type FrontBlock } from './split';
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
 * Reads the front matter of a file. Of two, the first counts, and the second fills in what it lacks.
 *
 * @returns `null` if it is broken
 */
export function readFrontMatter(text: string, findings: Findings): ReadText | null {
  const split = splitFrontMatter(text);
  if ('unclosed' in split) {
    findings.fault(
      1,
      `the front matter begins here and has no end: close it with a line ${split.unclosed}`,
    );
    return null;
  }
  const front: FrontMatter = { entries: new Map() };
  for (const block of split.blocks) {
    const reading = readBlock(block, findings);
    if (reading === null) return null;
    const offset = block.line - 1;
    for (const { key, line, lost } of reading.repeated) {
      const from = `key “${key}” that is written twice`;
      findings.conversion(line + offset, from, 'its last value', lost);
    }
    const ignored = addEntries(front, reading.values, reading.lines, { prefix: '', offset });
    if (block === split.blocks[0]) continue;
    const lost = ignored.map(({ key, value }) => `${key}: ${textIn(value)}`).join('\n');
    findings.conversion(block.line - 1, 'second front matter', 'what the first lacks', lost);
  }
  return { front, body: split.body };
}

function readBlock(
  block: FrontBlock,
  findings: Findings,
): Extract<FrontReading, { ok: true }> | null {
  if (block.text.length > MAX_LENGTH) {
    findings.fault(
      block.line,
      `the front matter is longer than ${MAX_LENGTH / 1024} KiB: move text into the body`,
    );
    return null;
  }
  const reading = READERS[block.format](block.text);
  if (reading.ok) return reading;
  for (const { line, reason } of reading.faults) findings.fault(line + block.line - 1, reason);
  return null;
}

/** @returns the entries that are there already, which count */
function addEntries(
  { entries }: FrontMatter,
  table: FrontTable,
  lines: ReadonlyMap<string, number>,
  { prefix, offset }: { prefix: string; offset: number },
): FrontEntry[] {
  const ignored: FrontEntry[] = [];
  for (const [name, value] of table) {
    const key = prefix + name;
    const normal = key.split('.').map(normalKey).join('.');
    const line = (lines.get(key) ?? lines.get(key.split('.')[0] ?? '') ?? 1) + offset;
    if (entries.has(normal)) ignored.push({ key, value, line });
    else entries.set(normal, { key, value, line });
    if (value instanceof Map && prefix === '') {
      const inside = addEntries({ entries }, value, lines, { prefix: `${key}.`, offset });
      for (const one of inside) ignored.push(one);
    }
  }
  return ignored;
}
