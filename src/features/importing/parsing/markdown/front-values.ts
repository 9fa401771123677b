import type { Fault } from '../parsed-article';

/** A value of front matter. Numbers and dates are the text they are written as. */
export type FrontValue = string | boolean | null | FrontValue[] | FrontTable;
export type FrontTable = Map<string, FrontValue>;

/** What a reader of YAML or TOML returns. Lines count within the front matter. */
export type FrontReading =
  { ok: true; values: FrontTable; lines: Map<string, number> } | { ok: false; faults: Fault[] };
