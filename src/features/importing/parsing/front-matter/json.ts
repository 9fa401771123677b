import type { FrontReading, FrontTable, FrontValue } from './front-values';
import { readYaml } from './yaml';

const MAX_DEPTH = 20;

/** Parses JSON. Numbers become text, as in YAML. */
export function readJson(text: string): FrontReading {
  try {
    const values = frontValue(JSON.parse(text), 0);
    if (values instanceof Map) {
      // JSON is YAML, whose parser has the positions of keys, also of those that are written twice.
      const positions = readYaml(text);
      const { lines, repeated } = positions.ok
        ? positions
        : { lines: keyLines(text), repeated: [] };
      return { ok: true, values, lines, repeated };
    }
    return unreadable('write it as an object');
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : 'unknown reason');
  }
}

function unreadable(reason: string): FrontReading {
  return {
    ok: false,
    faults: [{ line: 1, reason: `the JSON front matter cannot be read: ${reason}` }],
  };
}

function frontValue(value: unknown, depth: number): FrontValue {
  if (depth > MAX_DEPTH) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one: unknown) => frontValue(one, depth + 1));
  if (typeof value !== 'object' || value === null) return null;
  const table: FrontTable = new Map();
  for (const [key, one] of Object.entries(value)) table.set(key, frontValue(one, depth + 1));
  return table;
}

/** Finds the first line of each key by a search: `JSON.parse` has no positions. */
function keyLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  text.split('\n').forEach((line, index) => {
    const key = /^[\s{,]*"(?<key>[^"\\]+)"\s*:/u.exec(line)?.groups?.['key'];
    if (key !== undefined && !lines.has(key)) lines.set(key, index + 1);
  });
  return lines;
}
