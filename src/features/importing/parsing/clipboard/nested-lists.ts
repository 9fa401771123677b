import type { Element, ElementContent } from 'hast';
import { elementLike, isElement } from './hast';

const isList = (node: ElementContent): node is Element =>
  isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol');

/**
 * Moves a list that is the child of a list into the item before it, as HTML nests lists. Google Docs
 * and Word copy it beside the item.
 */
export function withNestedLists(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (!isElement(node)) return node;
    const children = withNestedLists(node.children);
    return { ...node, children: isList(node) ? itemsOf(children) : children };
  });
}

function itemsOf(children: readonly ElementContent[]): ElementContent[] {
  const items: ElementContent[] = [];
  for (const child of children) {
    const last = items.findLast(isElement);
    if (!isList(child)) items.push(child);
    else if (last?.tagName === 'li') last.children.push(child);
    else items.push(elementLike(child, 'li', [child]));
  }
  return items;
}
