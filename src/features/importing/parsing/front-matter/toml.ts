import { parse, TomlDate, TomlError } from 'smol-toml';
import type { FrontReading, FrontTable, FrontValue } from './front-values';

const MAX_DEPTH = 20;

/** Parses TOML. A date keeps the offset it is written with, so no time zone moves it to another day. */
export function readToml(text: string): FrontReading {
  try {
    const parsed = parse(text, { integersAsBigInt: true, maxDepth: MAX_DEPTH });
    return { ok: true, values: frontTable(parsed), lines: keyLines(text), repeated: [] };
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    const message =
      error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown reason';
    return {
      ok: false,
      faults: [{ line, reason: `the TOML front matter cannot be read: ${message}` }],
    };
  }
}

function frontTable(table: object): FrontTable {
  return new Map(
    Object.entries(table).map(([key, value]: [string, unknown]) => [key, frontValue(value)]),
  );
}

function frontValue(value: unknown): FrontValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  // `toISOString` of `TomlDate` keeps the offset.
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(frontValue);
  return typeof value === 'object' && value !== null ? frontTable(value) : null;
}

/** Finds the lines of keys by a search for each key under its `[table]`: the TOML parser has no positions. */
function keyLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  let prefix = '';
  text.split('\n').forEach((line, index) => {
    const table = /^\s*\[{1,2}\s*([\w.-]+)\s*\]{1,2}/u.exec(line)?.[1];
    if (table !== undefined) prefix = `${table}.`;
    const key = table ?? /^\s*["']?([\w.-]+)["']?\s*=/u.exec(line)?.[1];
    const path = table === undefined ? prefix + (key ?? '') : table;
    if (key !== undefined && !lines.has(path)) lines.set(path, index + 1);
  });
  return lines;
}
