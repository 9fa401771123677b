import type { Fault } from '../parsed-article';

/** A value of front matter. Numbers and dates stay text, as the file writes them. */
export type FrontValue = string | boolean | null | FrontValue[] | FrontTable;
export type FrontTable = Map<string, FrontValue>;

/** The result of parsing YAML or TOML. Lines are counted within the front matter. */
export type FrontReading =
  | {
      ok: true;
      values: FrontTable;
      lines: Map<string, number>;
      /** Keys that are written twice, with the line of the value that counts, and the text of the other. */
      repeated: { key: string; line: number; lost: string }[];
    }
  | { ok: false; faults: Fault[] };

/** The texts in a value, so that the report has each word that the article lacks. */
export function textIn(value: FrontValue): string {
  if (value === null) return '';
  if (value instanceof Map)
    return [...value].map(([key, one]) => `${key}: ${textIn(one)}`).join(', ');
  return Array.isArray(value) ? value.map(textIn).join(', ') : String(value);
}
