import type { Heading, RootContent } from 'mdast';
import type { Context } from './context';
import { isHtmlComment, lineOfNode } from './tree';

export interface OutlineSection {
  heading: Heading;
  nodes: RootContent[];
}

export interface Outline {
  /** Nodes before the first heading. */
  opening: RootContent[];
  /** Nodes after the summary that no section precedes. They begin the first section. */
  afterSummary: RootContent[];
  sections: OutlineSection[];
}

/** The summary as the outline sees it. */
interface Label {
  /** The heading of the summary, also if it does not have three lines. */
  heading: Heading | null;
  /** The nodes that the summary takes out of the text. */
  taken: ReadonlySet<RootContent>;
}

/**
 * Divides a body without its title into opening and sections.
 *
 * - The highest level among the headings, except that of the summary, is the level of sections. A deeper
 *   heading belongs to the body of the open section. Where no section is open, it opens one: before the
 *   first section, and after a summary outside a section.
 * - Other text below the heading of the summary belongs to the section before it.
 * - Thematic breaks before a heading and at both ends are removed: sections already express them.
 */
export function outlineOf(body: readonly RootContent[], label: Label, context: Context): Outline {
  const left = body.filter((node) => node === label.heading || !label.taken.has(node));
  const nodes = withoutBoundaries(left, label.heading, context);
  const level = nodes.reduce(
    (least, node) =>
      node.type === 'heading' && node !== label.heading ? Math.min(least, node.depth) : least,
    Infinity,
  );
  const opening: RootContent[] = [];
  const afterSummary: RootContent[] = [];
  const sections: OutlineSection[] = [];
  let open: OutlineSection | null = null;
  let target = opening;
  for (const node of nodes) {
    if (node.type !== 'heading') {
      target.push(node);
    } else if (label.taken.has(node)) {
      target = open?.nodes ?? sections.at(-1)?.nodes ?? afterSummary;
      if (node.depth <= level) open = null;
    } else if (open === null || node.depth <= level) {
      if (node.depth !== level && level !== Infinity)
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
  return { opening, afterSummary, sections };
}

/** Removes comments and definitions, which no reader sees. */
export function visibleNodes(nodes: readonly RootContent[], context: Context): RootContent[] {
  return nodes.filter((node) => {
    if (node.type === 'definition') return false;
    if (node.type !== 'html' || !isHtmlComment(node.value)) return true;
    context.findings.conversion(lineOfNode(node), 'HTML comment', 'nothing', node.value);
    return false;
  });
}

/** Removes thematic breaks at the border of a section or of the summary. */
function withoutBoundaries(
  nodes: readonly RootContent[],
  label: Heading | null,
  context: Context,
): RootContent[] {
  const isBreak = (node: RootContent | undefined): boolean => node?.type === 'thematicBreak';
  const firstOther = nodes.findIndex((node) => !isBreak(node));
  const nextOther: (RootContent | undefined)[] = [];
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    nextOther[at] = isBreak(nodes[at]) ? nextOther[at + 1] : nodes[at];
  }
  let previous: RootContent | null = null;
  return nodes.filter((node, index) => {
    if (!isBreak(node)) {
      previous = node;
      return true;
    }
    const next = nextOther[index];
    const isBoundary =
      index < firstOther ||
      next === undefined ||
      next.type === 'heading' ||
      (label !== null && previous === label);
    if (isBoundary)
      context.findings.conversion(lineOfNode(node), 'thematic break', 'border of a section');
    return !isBoundary;
  });
}
