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
      /** Keys that are written twice, with the line of the value that counts. */
      repeated: { key: string; line: number }[];
    }
  | { ok: false; faults: Fault[] };
