import type { Nodes, Root } from 'mdast';

export interface DeepNode {
  node: Nodes;
  /** 0 at the root. */
  depth: number;
}

/** The root and everything in it, in the order of the file, without recursion: trees may be deep. */
export function* descendants(root: Root): Generator<DeepNode> {
  const waiting: DeepNode[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    if (!('children' in next.node)) continue;
    for (const child of next.node.children.toReversed())
      waiting.push({ node: child, depth: next.depth + 1 });
  }
}

/** The line of a node in the file. */
export function lineOfNode(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
