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

interface Outline {
  /** Nodes before the first heading. */
  opening: RootContent[];
  summary: OutlineSection | null;
  sections: OutlineSection[];
}

/**
 * Divides a body without its title into opening, summary and sections.
 *
 * - The summary follows the first heading, of any level, that contains the phrase.
 * - The highest level among the other headings is the level of sections. A deeper heading belongs to the
 *   body of the open section. Where no section is open, it opens one: before the first section, and after
 *   a summary outside a section.
 * - Thematic breaks before a heading and at both ends are removed: sections already express them.
 *
 * @param mayHaveSummary whether a heading may be that of the summary; `false` if it is elsewhere
 */
export function outlineOf(
  body: readonly RootContent[],
  context: Context,
  mayHaveSummary = true,
): Outline {
  const nodes = withoutBoundaries(body.flatMap(unwrapSummary), context);
  const headings = nodes.filter((node) => node.type === 'heading');
  const isSummary = (heading: Heading) => mayHaveSummary && namesSummary(toString(heading));
  const summaryHeading = headings.find(isSummary) ?? null;
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

/** Replaces a block quote that contains the summary's heading and lines with its children. */
function unwrapSummary(node: RootContent): RootContent[] {
  if (node.type !== 'blockquote') return [node];
  const first = node.children[0];
  return first?.type === 'heading' && namesSummary(toString(first)) ? node.children : [node];
}

/** Removes comments, definitions, and thematic breaks at the border of a section. */
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
