import type { Literal, Root } from 'mdast';
import type { Fault } from '../parsed-article';
import { lineOfTooManyMarks } from './inline-cost';
import { treeOf } from './syntax';
import { descendants, lineOfNode } from './tree';

/** TOML front matter is parsed where the extension is told to, yet missing from its types. */
interface Toml extends Literal {
  type: 'toml';
}

declare module 'mdast' {
  interface RootContentMap {
    toml: Toml;
  }
}

/** How deep quotes, lists and emphasis may nest. People stop at five. */
export const MAX_DEPTH = 100;

export type TreeReading = { ok: true; root: Root } | { ok: false; fault: Fault };

/**
 * Parses Markdown with GitHub's extensions and front matter into its syntax tree.
 * What would take the parser more than a few seconds, or the tree more depth than the stack has,
 * is refused before it starts.
 */
export function readTree(text: string): TreeReading {
  const nestedAt = lineOfDeepMarkers(text);
  if (nestedAt !== null) return tooDeep(nestedAt);
  try {
    const crowdedAt = lineOfTooManyMarks(text);
    if (crowdedAt !== null) {
      return refused(
        crowdedAt,
        'there are more marks such as * [ < in one paragraph here than can be worked out: break it into paragraphs, or put it into a code block',
      );
    }
    const root = treeOf(text);
    for (const { node, depth } of descendants(root)) {
      if (depth > MAX_DEPTH) return tooDeep(lineOfNode(node));
    }
    return { ok: true, root };
  } catch (error) {
    // The parser's own recursion, on lists that nest a level a line.
    if (error instanceof RangeError) return tooDeep(1);
    throw error;
  }
}

function refused(line: number, reason: string): TreeReading {
  return { ok: false, fault: { line, reason } };
}

function tooDeep(line: number): TreeReading {
  return refused(
    line,
    `quotes, lists or emphasis nest deeper than ${MAX_DEPTH} levels here: make them flatter`,
  );
}

const MARKERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/u;
/** The columns that a level of a list is indented by, at most. */
const WIDEST_LEVEL = 4;
const ONE_MARKER = />|[-+*]|\d+[.)]/gu;
const THEMATIC_BREAK = /^[ \t]*([-*])(?:[ \t]*\1)+[ \t]*$/u;

/** The first line that opens too many quotes and lists at once: `> > > > …`. */
function lineOfDeepMarkers(text: string): number | null {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => {
    if (line.length <= MAX_DEPTH) return false;
    const markers = MARKERS.exec(line)?.[0] ?? '';
    const count = markers.match(ONE_MARKER)?.length ?? 0;
    // A list may also continue the depth of the lines above it, by being indented as far.
    const isDeep = count > MAX_DEPTH || markers.length > MAX_DEPTH * WIDEST_LEVEL;
    return isDeep && !THEMATIC_BREAK.test(line);
  });
  return at < 0 ? null : at + 1;
}
