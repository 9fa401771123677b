import type { Heading, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { LabelKind } from '../summary-heading';
import { labelKind, labelKindOfLine } from '../summary-heading';
import type { SummaryLine, SummaryLines } from './summary-lines';
import { LINE_MARK, linesOf, summaryLines } from './summary-lines';
import { lineOfNode } from './tree';

/** A place that looks like a summary. */
export interface SummaryPlace {
  kind: LabelKind;
  /** The heading, if a heading is its label. */
  heading: Heading | null;
  label: string;
  /** The inline content of the label. */
  labelNodes: readonly PhrasingContent[];
  /** The nodes that hold its label and its lines. */
  nodes: RootContent[];
  /** The line of the label. */
  line: number;
  lines: SummaryLine[];
}

/** The longest line of a text that has a common name, such as `Summary`. Longer ones are prose. */
const MAX_NAMED_LENGTH = 400;

/**
 * Finds the summary among the nodes of an article: a label and exactly three lines. The label is a
 * heading, a paragraph, the first line of a paragraph or of a quote, or the title of a callout.
 *
 * A label that says `three lines` counts before one with a common name. If none has three lines, the
 * first one that says `three lines`, or whose lines are a list, is returned with its lines.
 */
export function findSummary(nodes: readonly RootContent[]): SummaryPlace | null {
  const places = nodes.flatMap((_, at) => placeAt(nodes, at) ?? []);
  const certain = places.filter(({ kind }) => kind === 'three lines');
  const named = places.filter((place) => place.kind === 'name' && isPlausible(place));
  return (
    certain.find(isComplete) ??
    named.find(isComplete) ??
    certain[0] ??
    named.find(({ lines }) => lines.length > 0 && lines.every(({ isCertain }) => isCertain)) ??
    null
  );
}

export const isComplete = ({ lines }: SummaryPlace): boolean =>
  lines.length === 3 && lines.every(({ isMore }) => !isMore);

function placeAt(nodes: readonly RootContent[], at: number): SummaryPlace | null {
  const node = nodes[at];
  switch (node?.type) {
    case 'heading': {
      const kind = labelKind(toString(node));
      return kind === null ? null : underHeading(nodes, at, node, kind);
    }
    case 'paragraph':
    case 'blockquote': {
      const inner = node.type === 'paragraph' ? [node] : node.children;
      const isCallout = node.type === 'blockquote' && CALLOUTS.has(node.data?.callout ?? '');
      const found = labelled(
        node.type === 'paragraph' ? nodes.slice(at, at + 5) : inner,
        isCallout,
      );
      if (found === null) return null;
      const { lines, taken, ...label } = found;
      // What else a quote holds would be lost with it.
      if (node.type === 'blockquote' && taken < inner.length) return null;
      const count = node.type === 'paragraph' ? taken : 1;
      const within = nodes.slice(at, at + count);
      return { ...label, heading: null, nodes: within, line: lineOfNode(node), lines };
    }
    case 'list': {
      // A list with one item, which is the label, and the lines below it.
      const [item, other] = node.children;
      const found = item === undefined || other !== undefined ? null : labelled(item.children);
      if (found === null || found.taken < (item?.children.length ?? 0)) return null;
      const { lines, taken: _, ...label } = found;
      return { ...label, heading: null, nodes: [node], line: lineOfNode(node), lines };
    }
    default:
      return null;
  }
}

function underHeading(
  nodes: readonly RootContent[],
  at: number,
  heading: Heading,
  kind: LabelKind,
): SummaryPlace | null {
  let end = at + 1;
  while (end < nodes.length && nodes[end]?.type !== 'heading') end += 1;
  const below = nodes.slice(at + 1, end);
  // The list of lines may have an introduction.
  const start = below[0]?.type === 'paragraph' && below[1]?.type === 'list' ? 1 : 0;
  const direct = summaryLines(below);
  const { lines, taken } = direct.lines.length > 0 ? direct : summaryLines(below.slice(start));
  // A section with a common name is a summary if it is nothing else.
  if (kind === 'name' && taken < below.length) return null;
  const from = direct.lines.length > 0 ? 0 : start;
  const held = [heading, ...below.slice(from, from + taken)];
  const label = { kind, label: toString(heading), labelNodes: heading.children };
  return { ...label, heading, nodes: held, line: lineOfNode(heading), lines };
}

/** The types of callouts that are summaries, whatever their title. */
const CALLOUTS: ReadonlySet<string> = new Set(['summary', 'abstract', 'tldr']);

/** Reads a label and the lines after it. `taken` counts the nodes of both. */
function labelled(
  nodes: readonly RootContent[],
  isCallout = false,
): (SummaryLines & Pick<SummaryPlace, 'kind' | 'label' | 'labelNodes'>) | null {
  const [first, ...others] = nodes;
  if (first?.type === 'heading') {
    const kind = labelKind(toString(first));
    const { lines, taken } = summaryLines(others);
    const label = { label: toString(first), labelNodes: first.children };
    return kind === null ? null : { kind, ...label, lines, taken: taken + 1 };
  }
  if (first?.type !== 'paragraph') return null;
  const [opening, ...rest] = linesOf(first);
  const label = opening === undefined ? '' : textOf(opening);
  const kind = labelKindOfLine(label) ?? (isCallout ? 'name' : null);
  if (kind === null) return null;
  const labelNodes = opening?.nodes ?? [];
  if (rest.length > 0) return { kind, label, labelNodes, lines: rest, taken: 1 };
  const { lines, taken } = summaryLines(others);
  return lines.length === 0 ? null : { kind, label, labelNodes, lines, taken: taken + 1 };
}

const textOf = ({ nodes }: SummaryLine): string => nodes.map((node) => toString(node)).join('');

/** Whether lines under a common name are not the prose of a section. */
function isPlausible({ lines }: SummaryPlace): boolean {
  const texts = lines.map((line) => textOf(line).trim());
  if (texts.some((text) => text.length > MAX_NAMED_LENGTH)) return false;
  if (texts.every((text) => LINE_MARK.test(text))) return true;
  // A line end within prose is not the end of a sentence.
  return lines.every(
    ({ isCertain }, at) =>
      isCertain || at === lines.length - 1 || /[.!?。…)”"'다요음함됨임]$/u.test(texts[at] ?? ''),
  );
}
