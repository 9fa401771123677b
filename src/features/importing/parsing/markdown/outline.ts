import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { namesSummary } from '../summary-heading';
import type { Context } from './context';
import { isHtmlComment } from './inlines';
import { lineOfNode } from './tree';

export interface OutlineSection {
  heading: Heading;
  nodes: RootContent[];
}

export interface Outline {
  /** What stands before the first heading. */
  opening: RootContent[];
  summary: OutlineSection | null;
  sections: OutlineSection[];
}

/**
 * Divides the body, its title taken away, into opening, summary and sections.
 *
 * - The summary is what follows the first heading, of any level, whose text holds the phrase.
 * - The shallowest level among the other headings is the level of sections. Deeper headings are part
 *   of a section's body, save where no section is open: before the first one, and right after a
 *   summary that is no part of a section. There a deeper heading opens a section too.
 * - A thematic break before a heading or at either end only says what the sections say already.
 */
export function outlineOf(body: readonly RootContent[], context: Context): Outline {
  const nodes = withoutBoundaries(body.flatMap(unwrapSummary), context);
  const headings = nodes.filter((node) => node.type === 'heading');
  const summaryHeading = headings.find((heading) => namesSummary(toString(heading))) ?? null;
  const level = headings
    .filter((heading) => heading !== summaryHeading)
    .reduce((least, { depth }) => Math.min(least, depth), Infinity);

  const opening: RootContent[] = [];
  const sections: OutlineSection[] = [];
  let summary: OutlineSection | null = null;
  let open: OutlineSection | null = null;
  let target = opening;
  for (const node of nodes) {
    if (node.type !== 'heading') {
      target.push(node);
    } else if (node === summaryHeading) {
      summary = { heading: node, nodes: [] };
      target = summary.nodes;
      if (node.depth <= level) open = null;
    } else if (open === null || node.depth === level) {
      if (node.depth !== level)
        context.findings.conversion(
          lineOfNode(node),
          `heading of level ${node.depth}`,
          'section heading',
        );
      open = { heading: node, nodes: [] };
      sections.push(open);
      target = open.nodes;
    } else {
      open.nodes.push(node);
      target = open.nodes;
    }
  }
  return { opening, summary, sections };
}

/** A block quote that holds the summary's heading as well as its lines is opened up. */
function unwrapSummary(node: RootContent): RootContent[] {
  if (node.type !== 'blockquote') return [node];
  const first = node.children[0];
  return first?.type === 'heading' && namesSummary(toString(first)) ? node.children : [node];
}

/** Without comments and definitions, which a reader does not see, and breaks that say nothing new. */
function withoutBoundaries(nodes: readonly RootContent[], context: Context): RootContent[] {
  const visible = nodes.filter((node) => {
    if (node.type === 'definition') return false;
    if (node.type !== 'html' || !isHtmlComment(node.value)) return true;
    context.findings.conversion(lineOfNode(node), 'HTML comment', 'nothing');
    return false;
  });
  const firstOther = visible.findIndex((node) => node.type !== 'thematicBreak');
  return visible.filter((node, index) => {
    if (node.type !== 'thematicBreak') return true;
    const next = visible.slice(index).find((later) => later.type !== 'thematicBreak');
    const isBoundary = index < firstOther || next === undefined || next.type === 'heading';
    if (isBoundary)
      context.findings.conversion(lineOfNode(node), 'thematic break', 'border of a section');
    return !isBoundary;
  });
}
