import type { Root } from 'mdast';
import type { Findings } from '../findings';
import type { Fault } from '../parsed-article';
import { withDialects } from './dialects/with-dialects';
import { treeOfPage } from './html/page';
import { lineOfTooManyMarks } from './inline-cost';
import { treeOf } from './syntax';
import { descendants, lineOfNode } from './tree';

/** The deepest nesting of quotes, lists and emphasis. People use at most five levels. */
const MAX_DEPTH = 100;

export type MarkupFormat = 'markdown' | 'mdx' | 'html';

/** `source` is the text that the offsets of nodes refer to. */
type TreeReading = { ok: true; root: Root; source: string } | { ok: false; fault: Fault };

/**
 * Parses Markdown with GitHub's extensions, and what generators and other tools add to it, into a syntax
 * tree. A text that would take the parser more than a few seconds, or nest deeper than the stack, is
 * refused before the parser runs.
 */
export function readTree(text: string, format: MarkupFormat, findings: Findings): TreeReading {
  const fault = faultOfText(text);
  if (fault !== null) return { ok: false, fault };
  try {
    const source = withDialects(text, { isMdx: format === 'mdx', findings });
    const faultOfSource = source === text ? null : faultOfText(source);
    if (faultOfSource !== null) return { ok: false, fault: faultOfSource };
    const root = format === 'html' ? treeOfPage(source, findings) : treeOf(source);
    for (const { node, depth } of descendants(root)) {
      if (depth > MAX_DEPTH) return { ok: false, fault: tooDeep(lineOfNode(node)) };
    }
    return { ok: true, root, source };
  } catch (error) {
    // The parser recurses for lists that nest one level per line.
    if (error instanceof RangeError) return { ok: false, fault: tooDeep(1) };
    throw error;
  }
}

function faultOfText(text: string): Fault | null {
  const nestedAt = lineOfDeepMarkers(text);
  if (nestedAt !== null) return tooDeep(nestedAt);
  try {
    const crowdedAt = lineOfTooManyMarks(text);
    return crowdedAt === null
      ? null
      : {
          line: crowdedAt,
          reason:
            'this paragraph has more marks such as * [ < than can be parsed: split it into paragraphs, or put it into a code block',
        };
  } catch (error) {
    if (error instanceof RangeError) return tooDeep(1);
    throw error;
  }
}

function tooDeep(line: number): Fault {
  return {
    line,
    reason: `quotes, lists or emphasis nest deeper than ${MAX_DEPTH} levels here: make them flatter`,
  };
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
