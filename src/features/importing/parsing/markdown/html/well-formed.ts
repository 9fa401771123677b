import type { List, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { InnerBlock } from '../flatten';

/*
 * `toMdast` trusts HTML to be valid, so its result may have items outside lists and blocks within
 * emphasis. These functions return the same content as Markdown nests it.
 */

/** Returns nodes as blocks. Runs of inline content become paragraphs. */
export function blocksOf(nodes: readonly RootContent[]): InnerBlock[] {
  const blocks: InnerBlock[] = [];
  let run: PhrasingContent[] = [];
  const flush = (): void => {
    const [first] = run;
    if (run.some(({ type }) => type !== 'break') && first !== undefined) {
      const position = first.position && { position: first.position };
      blocks.push({ type: 'paragraph', children: run, ...position });
    }
    run = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node) && !hasBlock(node)) {
      run.push(node);
      continue;
    }
    flush();
    for (const block of blockOf(node)) blocks.push(block);
  }
  flush();
  return blocks;
}

function blockOf(node: RootContent): InnerBlock[] {
  switch (node.type) {
    case 'paragraph':
      return node.children.some(hasBlock)
        ? blocksOf(node.children)
        : [{ ...node, children: node.children.flatMap(inlineOf) }];
    case 'heading':
      return [{ ...node, children: node.children.flatMap(inlineOf) }];
    case 'blockquote':
      return [{ ...node, children: blocksOf(node.children) }];
    case 'list':
      return [listOf(node)];
    case 'table': {
      const children = node.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({
          ...cell,
          children: cell.children.flatMap(inlineOf),
        })),
      }));
      return [{ ...node, children }];
    }
    case 'code':
    case 'html':
    case 'thematicBreak':
      return [node];
    default:
      // An item, a row or formatting around blocks: only what is in it counts.
      return 'children' in node ? blocksOf(node.children) : [];
  }
}

function listOf(list: List): List {
  const items: readonly RootContent[] = list.children;
  const children = items.map((item): ListItem =>
    item.type === 'listItem'
      ? { ...item, children: blocksOf(item.children) }
      : { type: 'listItem', spread: false, children: blocksOf([item]) },
  );
  return { ...list, children };
}

/** Returns a node as inline content. */
function inlineOf(node: Nodes): PhrasingContent[] {
  // A comment, which the report needs.
  if (node.type === 'html') return [node];
  if (isPhrasing(node)) {
    return 'children' in node ? [{ ...node, children: node.children.flatMap(inlineOf) }] : [node];
  }
  if (node.type === 'code') return [{ type: 'inlineCode', value: node.value }];
  return 'children' in node
    ? node.children.flatMap((child, at) => [
        ...(at > 0 ? [{ type: 'text', value: ' ' } as const] : []),
        ...inlineOf(child),
      ])
    : [];
}

const PHRASING: ReadonlySet<string> = new Set([
  ...['text', 'break', 'emphasis', 'strong', 'delete', 'underline', 'inlineCode', 'link', 'image'],
]);

const isPhrasing = (node: Nodes): node is PhrasingContent => PHRASING.has(node.type);

const hasBlock = (node: Nodes): boolean =>
  'children' in node && node.children.some((child) => !isPhrasing(child) || hasBlock(child));
