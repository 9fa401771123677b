import type { Html, Root, RootContent } from 'mdast';
import type { Context } from '../context';
import type { InnerBlock } from '../flatten';
import { descendants, isHtmlComment, lineOfNode } from '../tree';
import { withInlineHtml } from './inline';
import { treeOfHtml } from './to-tree';

/**
 * Replaces the HTML in a Markdown tree with the nodes that it means: tags within a paragraph, and blocks
 * of HTML, which end at a blank line and so may open or close elements only. HTML that blocks cannot
 * express stays and becomes code.
 */
export function carryHtml(root: Root, context: Context): void {
  for (const { node } of descendants(root)) {
    switch (node.type) {
      case 'root':
        node.children = node.children.flatMap((child): RootContent[] =>
          child.type === 'html' ? fromBlock(child, context) : [child],
        );
        break;
      case 'blockquote':
      case 'listItem':
      case 'footnoteDefinition':
        node.children = node.children.flatMap((child): InnerBlock[] =>
          child.type === 'html' ? fromBlock(child, context) : [child],
        );
        break;
      case 'paragraph':
      case 'heading':
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'link':
      case 'linkReference':
        node.children = withInlineHtml(node.children, context);
        break;
      default:
    }
  }
}

function fromBlock(node: Html, context: Context): InnerBlock[] {
  if (isHtmlComment(node.value)) return [node];
  const line = lineOfNode(node);
  const nodes = treeOfHtml(node.value, line);
  if (nodes === null) return [node];
  const to = nodes.length === 0 ? 'nothing' : 'blocks';
  context.findings.conversion(line, 'HTML', to, node.value);
  return nodes;
}
