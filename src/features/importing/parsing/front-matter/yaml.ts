import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { textIn, type FrontReading, type FrontTable, type FrontValue } from './front-values';

/** The limit of resolved aliases. Without it, a few lines could expand to gigabytes. */
const MAX_ALIASES = 50;

/**
 * Parses YAML with the `failsafe` schema, in which every value is text: `date: 2025-12-12` stays the same
 * day, `slug: 007` keeps its zeros, and a tag such as `!!js/function` has no meaning.
 */
export function readYaml(text: string): FrontReading {
  try {
    const counter = new LineCounter();
    const document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      lineCounter: counter,
      logLevel: 'silent',
    });
    if (document.errors.length > 0) {
      return {
        ok: false,
        faults: document.errors.map((error) => ({
          line: error.linePos?.[0].line ?? 1,
          reason: `the YAML front matter cannot be read: ${firstLine(error.message)}`,
        })),
      };
    }
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES });
    const values = frontValue(value, 0);
    if (values instanceof Map) return { ok: true, values, ...keyLines(document, counter) };
    if (values === null || values === '') {
      return { ok: true, values: new Map(), lines: new Map(), repeated: [] };
    }
    return unreadable('write it as lines of “key: value”');
  } catch (error) {
    // Too many aliases, or nesting deeper than the stack.
    return unreadable(error instanceof Error ? firstLine(error.message) : 'unknown reason');
  }
}

function unreadable(reason: string): FrontReading {
  return {
    ok: false,
    faults: [{ line: 1, reason: `the YAML front matter cannot be read: ${reason}` }],
  };
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/:$/u, '');
}

const MAX_DEPTH = 20;

/** Converts a parsed value. No known key nests deeply, so deeper values are dropped. */
function frontValue(value: unknown, depth: number): FrontValue {
  if (depth > MAX_DEPTH) return null;
  if (typeof value === 'string') return /^(?:~|null)?$/iu.test(value) ? null : value;
  if (Array.isArray(value)) return value.map((one: unknown) => frontValue(one, depth + 1));
  if (!(value instanceof Map)) return null;
  const table: FrontTable = new Map();
  for (const [key, one] of value as ReadonlyMap<unknown, unknown>) {
    if (typeof key === 'string') table.set(key, frontValue(one, depth + 1));
  }
  return table;
}

function keyLines(document: Document.Parsed, counter: LineCounter) {
  const lines = new Map<string, number>();
  const repeated: { key: string; line: number; lost: string }[] = [];
  const values = new Map<string, unknown>();
  const note = (node: unknown, prefix: string): void => {
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (!isScalar(key) || !key.range) continue;
      const path = prefix + String(key.value);
      const { line } = counter.linePos(key.range[0]);
      if (lines.has(path)) repeated.push({ key: path, line, lost: textOf(values.get(path)) });
      lines.set(path, line);
      values.set(path, value);
      if (prefix === '') note(value, `${path}.`);
    }
  };
  note(document.contents, '');
  return { lines, repeated };
}

const textOf = (node: unknown): string =>
  isNode(node) ? textIn(frontValue(node.toJSON(), 0)) : '';
