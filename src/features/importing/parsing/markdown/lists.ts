import type { List, ListItem as MarkdownItem } from 'mdast';
import type { InlineNode, ListBlock, ListItem } from '../blocks';
import { textNode } from '../blocks';
import type { Context } from './context';
import type { InnerBlock } from './flatten';
import { flatten, taskMark } from './flatten';
import { lineOfNode } from './tree';

/** Converts a list to a list block. Nested lists follow their items. */
export function listBlock(list: List, context: Context, indentLevel = 0): ListBlock {
  const ordered = list.ordered === true;
  if (ordered && list.start !== null && list.start !== undefined && list.start !== 1) {
    context.findings.conversion(
      lineOfNode(list),
      `list beginning at ${list.start}`,
      'list beginning at 1',
    );
  }
  return {
    type: 'list',
    format: ordered ? 'ordered' : 'unordered',
    ...(indentLevel > 0 ? { indentLevel } : {}),
    children: list.children.flatMap((item) => itemNodes(item, context, indentLevel)),
  };
}

/** Returns an item and its nested lists. Content after a nested list becomes an item of its own. */
function itemNodes(
  item: MarkdownItem,
  context: Context,
  indentLevel: number,
): (ListItem | ListBlock)[] {
  const nodes: (ListItem | ListBlock)[] = [];
  let pending: InnerBlock[] = [];
  const mark = taskMark(item.checked);
  if (mark !== '') context.findings.conversion(lineOfNode(item), 'task list box', 'text');

  const flush = (): void => {
    const inlines = flatten(pending, '\n', context);
    const isFirst = nodes.length === 0;
    const [first] = pending;
    if (!isFirst && first !== undefined && inlines.length > 0) {
      context.findings.conversion(lineOfNode(first), 'text after a nested list', 'list item');
    }
    pending = [];
    if (isFirst) nodes.push(listItem(mark === '' ? inlines : [textNode(mark), ...inlines]));
    else if (inlines.length > 0) nodes.push(listItem(inlines));
  };
  for (const child of item.children) {
    if (child.type === 'list') {
      flush();
      nodes.push(listBlock(child, context, indentLevel + 1));
    } else {
      pending.push(child);
    }
  }
  if (pending.length > 0 || nodes.length === 0) flush();
  return nodes;
}

function listItem(children: InlineNode[]): ListItem {
  return { type: 'list-item', children: children.length === 0 ? [textNode('')] : children };
}
