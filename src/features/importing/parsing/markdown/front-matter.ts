import type { Root } from 'mdast';
import type { Findings } from '../findings';
import type { FrontTable } from './front-values';
import { readToml } from './toml';
import { readYaml } from './yaml';

export interface FrontMatter {
  values: FrontTable;
  /** Lines in the file by key: `title`, or `extra.author` for a key in a table. */
  lines: Map<string, number>;
  /** The line where the front matter opens. */
  line: number;
}

/** In characters. It bounds the time of the YAML and TOML parsers. */
const MAX_LENGTH = 64 * 1024;

/** Reads the front matter of a file. Returns an empty table if there is none, `null` if it is broken. */
export function readFrontMatter(root: Root, text: string, findings: Findings): FrontMatter | null {
  const node = root.children[0];
  const fence = /^(?:---|\+\+\+)(?=[ \t]*\n)/u.exec(text)?.[0];
  if (node?.type !== 'yaml' && node?.type !== 'toml') {
    if (fence !== undefined) {
      findings.fault(
        1,
        `the front matter begins here and has no end: close it with a line ${fence}`,
      );
      return null;
    }
    return { values: new Map(), lines: new Map(), line: 1 };
  }
  if (node.value.length > MAX_LENGTH) {
    findings.fault(
      1,
      `the front matter is longer than ${MAX_LENGTH / 1024} KiB: move text into the body`,
    );
    return null;
  }
  // The fence is line 1 of the file, so line 1 of the front matter is line 2 of the file.
  const reading = node.type === 'yaml' ? readYaml(node.value) : readToml(node.value);
  if (!reading.ok) {
    for (const fault of reading.faults) findings.fault(fault.line + 1, fault.reason);
    return null;
  }
  const lines = new Map([...reading.lines].map(([key, line]) => [key, line + 1]));
  return { values: reading.values, lines, line: 1 };
}
