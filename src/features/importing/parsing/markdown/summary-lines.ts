import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { lineOfNode } from './tree';

/** A line of a summary before it becomes plain text. */
export interface SummaryLine {
  nodes: readonly PhrasingContent[];
  line: number;
  /** Whether it is more than one line of text, such as an item with a list in it. */
  isMore: boolean;
  /** Whether the author certainly means a line: an item, a paragraph, or the text before a hard break. */
  isCertain: boolean;
}

/** The lines at the beginning of some nodes. */
export interface SummaryLines {
  lines: SummaryLine[];
  /** How many nodes hold them. */
  taken: number;
}

/**
 * Reads the lines that nodes begin with: the items of lists, the lines of a paragraph, paragraphs, or any
 * of them in a quote.
 */
export function summaryLines(nodes: readonly RootContent[]): SummaryLines {
  const [first] = nodes;
  switch (first?.type) {
    case 'list': {
      const lists = leading(nodes, 'list');
      return { lines: lists.flatMap((list) => list.children.map(ofItem)), taken: lists.length };
    }
    case 'blockquote': {
      const quotes = leading(nodes, 'blockquote');
      const single = quotes.map((quote) => summaryLines(quote.children));
      // Three quotes of one line are three lines.
      const together =
        quotes.length === 3 && single.every(({ lines }) => lines.length === 1) ? quotes : [first];
      const read = single.slice(0, together.length);
      const isWhole = together.every((quote, at) => read[at]?.taken === quote.children.length);
      return {
        lines: isWhole ? read.flatMap(({ lines }) => lines) : [],
        taken: isWhole ? together.length : 0,
      };
    }
    case 'paragraph': {
      const paragraphs = leading(nodes, 'paragraph');
      const lines = linesOf(first);
      if (lines.length === 3 || paragraphs.length === 1) {
        const next = nodes[paragraphs.length];
        // One sentence may introduce the list of lines.
        if (lines.length === 1 && next?.type === 'list') return { lines: [], taken: 0 };
        return { lines, taken: 1 };
      }
      return { lines: paragraphs.map(ofParagraph), taken: paragraphs.length };
    }
    default:
      return { lines: [], taken: 0 };
  }
}

function leading<T extends 'list' | 'blockquote' | 'paragraph'>(
  nodes: readonly RootContent[],
  type: T,
): Extract<RootContent, { type: T }>[] {
  const found: Extract<RootContent, { type: T }>[] = [];
  for (const node of nodes) {
    if (node.type !== type) break;
    found.push(node as Extract<RootContent, { type: T }>);
  }
  return found;
}

function ofItem(item: ListItem): SummaryLine {
  const [content, more] = item.children;
  const isMore = more !== undefined || (content !== undefined && content.type !== 'paragraph');
  const nodes = content?.type === 'paragraph' ? content.children : [];
  return { nodes, line: lineOfNode(item), isMore, isCertain: true };
}

const ofParagraph = (paragraph: Paragraph): SummaryLine => ({
  nodes: paragraph.children,
  line: lineOfNode(paragraph),
  isMore: false,
  isCertain: true,
});

/** Bullets and numbers of lines that are not items of a list. */
export const LINE_MARK =
  /^(?:[①-⑨]|\(?\d{1,2}[.)](?=\s)|\d\uFE0F?\u20E3|[-*+](?=\s)|[•·‣▪–—●○■□◆▶►✓✔☑✅👉➡→](?:\uFE0F)?)\s*/u;

const CIRCLED = /[①②③④⑤⑥⑦⑧⑨]/u;

/** Splits a paragraph at its line ends, or at circled numbers if it is one line. */
export function linesOf(paragraph: Paragraph): SummaryLine[] {
  const lines = split(paragraph, /\n/u);
  if (lines.length > 1) return lines;
  const text = toString(paragraph);
  const numbers = text.match(/[①②③④⑤⑥⑦⑧⑨]/gu)?.join('') ?? '';
  const isNumbered = '①②③④⑤⑥⑦⑧⑨'.startsWith(numbers) && CIRCLED.test(text.charAt(0));
  return isNumbered && numbers.length > 1 ? split(paragraph, /(?=[②③④⑤⑥⑦⑧⑨])/u) : lines;
}

function split(paragraph: Paragraph, separator: RegExp): SummaryLine[] {
  let line = lineOfNode(paragraph);
  let open: { nodes: PhrasingContent[]; line: number } = { nodes: [], line };
  const lines: SummaryLine[] = [];
  const end = (isCertain: boolean): void => {
    const isText = open.nodes.some((node) => toString(node).trim() !== '');
    if (isText) lines.push({ ...open, isMore: false, isCertain });
    open = { nodes: [], line };
  };
  for (const node of paragraph.children) {
    if (node.type === 'break') {
      line += 1;
      end(true);
    } else if (node.type === 'text') {
      node.value.split(separator).forEach((part, index) => {
        if (index > 0) {
          if (!CIRCLED.test(part.charAt(0))) line += 1;
          end(false);
        }
        open.nodes.push({ ...node, value: part });
      });
    } else open.nodes.push(node);
  }
  end(true);
  return lines;
}
