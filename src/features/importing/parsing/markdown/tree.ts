import type { Nodes, Parent, PhrasingContent, Root } from 'mdast';

/** Underlined text. Markdown has no syntax for it, HTML has `<u>`. */
export interface Underline extends Parent {
  type: 'underline';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    underline: Underline;
  }
  interface PhrasingContentMap {
    underline: Underline;
  }
}

interface DeepNode {
  node: Nodes;
  /** 0 at the root. */
  depth: number;
}

/** Yields the root and all nodes below it in file order. It does not recurse, because trees may be deep. */
export function* descendants(root: Root): Generator<DeepNode> {
  const pending: DeepNode[] = [{ node: root, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    yield next;
    if (!('children' in next.node)) continue;
    for (const child of next.node.children.toReversed())
      pending.push({ node: child, depth: next.depth + 1 });
  }
}

/** Returns the line of a node in the file. */
export function lineOfNode(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** Returns the source of a node, or an empty text for a node that was made from other syntax. */
export function sourceOfNode(node: Nodes, source: string): string {
  const { start, end } = node.position ?? {};
  return start?.offset === undefined || end?.offset === undefined
    ? ''
    : source.slice(start.offset, end.offset);
}

/** Whether HTML is one comment and nothing else. */
export function isHtmlComment(html: string): boolean {
  const trimmed = html.trim();
  return trimmed.startsWith('<!--') && trimmed.indexOf('-->') === trimmed.length - 3;
}
