import type { List, ListItem as MarkdownItem } from 'mdast';
import type { Block, InlineNode, ListBlock, ListItem } from '../blocks';
import { textNode } from '../blocks';
import type { Context } from './context';
import type { InnerBlock, Segment } from './flatten';
import { flatten, taskMark, withMark } from './flatten';
import { lineOfNode } from './tree';

/**
 * Converts a list to list blocks. Nested lists follow their items. A block that a list item cannot hold,
 * such as code or an image, follows its item and divides the list.
 */
export function listBlocks(list: List, context: Context, indentLevel = 0): Block[] {
  return new ListBuilder(list, context, indentLevel).build();
}

class ListBuilder {
  private readonly blocks: Block[] = [];
  private open: ListBlock | null = null;

  constructor(
    private readonly list: List,
    private readonly context: Context,
    private readonly indentLevel: number,
  ) {}

  build(): Block[] {
    const { start } = this.list;
    if (this.list.ordered === true && start !== null && start !== undefined && start !== 1)
      this.report(this.list, `list beginning at ${start}`, 'list beginning at 1');
    for (const item of this.list.children) this.addItem(item);
    return this.blocks;
  }

  /** Adds an item and its nested lists. Content after a nested list becomes an item of its own. */
  private addItem(item: MarkdownItem): void {
    const mark = taskMark(item.checked);
    if (mark !== '') this.report(item, 'task list box', 'text');
    let pending: InnerBlock[] = [];
    let isFirst = true;
    for (const child of item.children) {
      if (child.type !== 'list') {
        pending.push(child);
        continue;
      }
      this.addContent(pending, isFirst ? mark : null);
      pending = [];
      isFirst = false;
      for (const block of listBlocks(child, this.context, this.indentLevel + 1))
        this.addNested(block);
    }
    if (pending.length > 0 || isFirst) this.addContent(pending, isFirst ? mark : null);
  }

  /** @param mark the mark of a task list, or `null` for content that is not the beginning of an item */
  private addContent(nodes: readonly InnerBlock[], mark: string | null): void {
    const segments = flatten(nodes, '\n', this.context);
    const [first] = nodes;
    if (mark === null && first !== undefined && segments.some(Array.isArray))
      this.report(first, 'text after a nested list', 'list item');
    for (const segment of withMark(mark ?? '', segments)) this.add(segment);
    if (mark !== null && segments.length === 0) this.add([textNode(mark)]);
  }

  private add(segment: Segment): void {
    if (Array.isArray(segment)) this.openList().children.push(listItem(segment));
    else this.divide(segment);
  }

  /** A list that is nested in nothing, because a block divided the outer list, moves one level up. */
  private addNested(block: Block): void {
    if (block.type !== 'list') this.divide(block);
    else if (this.open !== null) this.open.children.push(block);
    else this.blocks.push(atLevel(block, this.indentLevel));
  }

  private divide(block: Block): void {
    this.open = null;
    this.blocks.push(block);
  }

  private openList(): ListBlock {
    if (this.open !== null) return this.open;
    const ordered = this.list.ordered === true;
    if (ordered && this.blocks.length > 0)
      this.report(this.list, 'numbers of a list around a block', 'numbers from 1 after it');
    this.open = atLevel(
      { type: 'list', format: ordered ? 'ordered' : 'unordered', children: [] },
      this.indentLevel,
    );
    this.blocks.push(this.open);
    return this.open;
  }

  private report(node: List | InnerBlock | MarkdownItem, from: string, to: string): void {
    this.context.findings.conversion(lineOfNode(node), from, to);
  }
}

function atLevel({ type, format, children }: ListBlock, indentLevel: number): ListBlock {
  return {
    type,
    format,
    ...(indentLevel > 0 ? { indentLevel } : {}),
    children: children.map((child) =>
      child.type === 'list' ? atLevel(child, indentLevel + 1) : child,
    ),
  };
}

function listItem(children: InlineNode[]): ListItem {
  return { type: 'list-item', children: children.length === 0 ? [textNode('')] : children };
}
