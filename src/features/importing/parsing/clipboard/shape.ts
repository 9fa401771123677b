import type { ElementContent, Root } from 'hast';
import { withLooks } from './formatting';
import { contentOf, isElement } from './hast';
import { withKeptLines } from './kept-lines';
import { withNamedStyles, type Outline } from './named-styles';
import { withNestedLists } from './nested-lists';
import { withPlainTables } from './tables';
import { withWordLists } from './word-lists';

/**
 * Says in elements of HTML what word processors and browsers say in styles: lists, headings, quotes and
 * the look of texts. It removes no word.
 */
export function shapeOf(root: Root, outline: Outline): void {
  const shaped = withShapes(contentOf(root), outline);
  root.children = withLooks(withNestedLists(withPlainTables(withKeptLines(shaped))));
}

function withShapes(nodes: readonly ElementContent[], outline: Outline): ElementContent[] {
  const inside = nodes.map((node) =>
    isElement(node) ? { ...node, children: withShapes(node.children, outline) } : node,
  );
  return withNamedStyles(withWordLists(inside), outline);
}
