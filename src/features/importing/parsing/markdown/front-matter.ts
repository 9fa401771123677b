import type { Root } from 'mdast';
import type { Findings } from '../findings';
import type { FrontTable } from './front-values';
import { readToml } from './toml';
import { readYaml } from './yaml';

export interface FrontMatter {
  values: FrontTable;
  /** Lines in the file, by key: `title`, and `extra.author` for what stands in a table. */
  lines: Map<string, number>;
  /** The line where the front matter opens. */
  line: number;
}

/** More than any front matter holds; it bounds what a file can make the readers of YAML and TOML do. */
const LONGEST = 64 * 1024;

/** Reads the front matter that opens a file; empty where there is none, null where it is broken. */
export function readFrontMatter(root: Root, text: string, findings: Findings): FrontMatter | null {
  const node = root.children[0];
  const fence = /^(?:---|\+\+\+)(?=[ \t]*\n)/u.exec(text)?.[0];
  if (node?.type !== 'yaml' && node?.type !== 'toml') {
    if (fence !== undefined) {
      findings.fault(
        1,
        `the front matter opens here and never ends: close it with a line of ${fence}`,
      );
      return null;
    }
    return { values: new Map(), lines: new Map(), line: 1 };
  }
  if (node.value.length > LONGEST) {
    findings.fault(
      1,
      `the front matter is longer than ${LONGEST / 1024} KiB: move text into the body`,
    );
    return null;
  }
  // The fence is the first line, so that line 1 of the front matter is line 2 of the file.
  const reading = node.type === 'yaml' ? readYaml(node.value) : readToml(node.value);
  if (!reading.ok) {
    for (const fault of reading.faults) findings.fault(fault.line + 1, fault.reason);
    return null;
  }
  const lines = new Map([...reading.lines].map(([key, line]) => [key, line + 1]));
  return { values: reading.values, lines, line: 1 };
}
