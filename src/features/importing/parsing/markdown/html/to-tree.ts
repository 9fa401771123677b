import type { Comment, Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast, type Handle, type NodeHandle } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import type { InnerBlock } from '../flatten';
import { handlers } from './handlers';
import { blocksOf } from './well-formed';

/** The parser of HTML may repeat open elements, so it takes at most quadratic time in the tags. */
const MAX_TAGS = 20_000;
/** The deepest nesting of elements. The conversion recurses. */
const MAX_DEPTH = 100;

/** Elements that blocks cannot express. They become code. */
const NOT_TEXT = [
  ...['script', 'style', 'template', 'svg', 'math', 'canvas', 'object', 'embed', 'applet'],
  ...['form', 'select', 'textarea', 'button', 'frameset', 'noscript', 'plaintext', 'xmp'],
];

/**
 * Converts HTML to Markdown's tree.
 *
 * @param line the line of the HTML in its file
 * @param change changes the tree of HTML before it is converted
 * @returns `null` if it nests too deep or has too many tags
 */
export function treeOfHtml(
  html: string,
  line: number,
  change?: (root: HtmlRoot) => void,
): InnerBlock[] | null {
  if ((html.match(/</gu)?.length ?? 0) > MAX_TAGS) return null;
  try {
    return convert(html, line, change);
  } catch (error) {
    // The parser recurses for each level before its result can be checked.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function convert(
  html: string,
  line: number,
  change?: (root: HtmlRoot) => void,
): InnerBlock[] | null {
  const parsed = fromHtml(html, { fragment: true });
  if (!isShallow(parsed)) return null;
  change?.(parsed);
  const code: Handle = (_state, element) => ({
    type: 'code',
    lang: 'html',
    value: html.slice(element.position?.start.offset ?? 0, element.position?.end.offset),
    ...(element.position && { position: element.position }),
  });
  const asCode = Object.fromEntries(NOT_TEXT.map((name) => [name, code]));
  const tree = toMdast(parsed, {
    document: true,
    handlers: { ...handlers, ...asCode },
    nodeHandlers: { comment },
  });
  if (tree.type !== 'root') return null;
  place(tree, line);
  return blocksOf(tree.children);
}

/** Keeps a comment, so that the report has its text. */
const comment: NodeHandle = (_state, node: Comment) => ({
  type: 'html',
  value: `<!--${node.value}-->`,
  ...(node.position && { position: node.position }),
});

function isShallow(root: HtmlNodes): boolean {
  const pending: { node: HtmlNodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, depth } = next;
    if (depth > MAX_DEPTH) return false;
    if (!('children' in node)) continue;
    for (const child of node.children) pending.push({ node: child, depth: depth + 1 });
  }
  return true;
}

/** Sets lines of the file. The nodes have no offsets, because no Markdown stands there. */
function place(node: Nodes, line: number, within = 0): void {
  const own = node.position?.start.line ?? within + 1;
  const point = { line: line + own - 1, column: 1 };
  node.position = { start: point, end: point };
  if ('children' in node) for (const child of node.children) place(child, line, own - 1);
}
