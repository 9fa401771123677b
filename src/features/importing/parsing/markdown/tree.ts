import type { Nodes, Root } from 'mdast';

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
