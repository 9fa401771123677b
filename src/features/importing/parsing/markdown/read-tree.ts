import type { Root } from 'mdast';
import type { Fault } from '../parsed-article';
import { lineOfTooManyMarks } from './inline-cost';
import { treeOf } from './syntax';
import { descendants, lineOfNode } from './tree';

/** The deepest nesting of quotes, lists and emphasis. People use at most five levels. */
const MAX_DEPTH = 100;

type TreeReading = { ok: true; root: Root } | { ok: false; fault: Fault };

/**
 * Parses Markdown with GitHub's extensions into a syntax tree. A text that would take the
 * parser more than a few seconds, or nest deeper than the stack, is refused before the parser runs.
 */
export function readTree(text: string): TreeReading {
  const nestedAt = lineOfDeepMarkers(text);
  if (nestedAt !== null) return tooDeep(nestedAt);
  try {
    const crowdedAt = lineOfTooManyMarks(text);
    if (crowdedAt !== null) {
      return refused(
        crowdedAt,
        'this paragraph has more marks such as * [ < than can be parsed: split it into paragraphs, or put it into a code block',
      );
    }
    const root = treeOf(text);
    for (const { node, depth } of descendants(root)) {
      if (depth > MAX_DEPTH) return tooDeep(lineOfNode(node));
    }
    return { ok: true, root };
  } catch (error) {
    // The parser recurses for lists that nest one level per line.
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
/** The largest indentation of one level of a list, in columns. */
const WIDEST_LEVEL = 4;
const ONE_MARKER = />|[-+*]|\d+[.)]/gu;
const THEMATIC_BREAK = /^[ \t]*([-*])(?:[ \t]*\1)+[ \t]*$/u;

/** Finds the first line that opens too many quotes and lists at once: `> > > > …`. */
function lineOfDeepMarkers(text: string): number | null {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => {
    if (line.length <= MAX_DEPTH) return false;
    const markers = MARKERS.exec(line)?.[0] ?? '';
    const count = markers.match(ONE_MARKER)?.length ?? 0;
    // An indented list continues the depth of the lines above it.
    const isDeep = count > MAX_DEPTH || markers.length > MAX_DEPTH * WIDEST_LEVEL;
    return isDeep && !THEMATIC_BREAK.test(line);
  });
  return at < 0 ? null : at + 1;
}
