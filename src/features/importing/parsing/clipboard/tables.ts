import type { Element, ElementContent } from 'hast';
import { elementLike, isElement } from './hast';

/**
 * Takes the content out of a table with one cell, with which Hangul and Word frame a text. Makes a
 * header of the first row where a table has none, because word processors do not mark it.
 */
export function withPlainTables(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (node.tagName !== 'table') return [{ ...node, children: withPlainTables(node.children) }];
    const rows = childrenNamed(node, 'tr');
    const [only, ...others] = rows.flatMap(cellsOf);
    if (only !== undefined && others.length === 0) return withPlainTables(only.children);
    const hasHeader = rows.flatMap(cellsOf).some(({ tagName }) => tagName === 'th');
    const [first] = rows;
    if (!hasHeader && first !== undefined)
      first.children = first.children.map((cell) =>
        isElement(cell) && cell.tagName === 'td'
          ? elementLike(cell, 'th', cell.children, cell.properties)
          : cell,
      );
    return [node];
  });
}

const cellsOf = (row: Element): Element[] =>
  row.children.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

/** The elements of a name in a table, and not in a table inside it. */
const childrenNamed = (element: Element, tagName: string): Element[] =>
  element.children.filter(isElement).flatMap((child) => {
    if (child.tagName === tagName) return [child];
    return child.tagName === 'table' ? [] : childrenNamed(child, tagName);
  });
