import type { BlockContent, DefinitionContent, List, Table } from 'mdast';
import type { InlineNode } from '../blocks';
import { textNode } from '../blocks';
import type { Context } from './context';
import { inlinesOf, isHtmlComment } from './inlines';
import { footnoteMark } from './plain-text-of';
import { lineOfNode } from './tree';

export type InnerBlock = BlockContent | DefinitionContent;

/** The text that replaces a thematic break. */
export const THEMATIC_BREAK = '* * *';

/**
 * Converts blocks to inline content, because Strapi's quotes and list items hold nothing else. Code
 * becomes inline code, a list becomes lines with their marks, a table becomes its source.
 */
export function flatten(
  nodes: readonly InnerBlock[],
  separator: string,
  context: Context,
): InlineNode[] {
  const parts = nodes
    .map((node) => flat(node, separator, context))
    .filter((part) => part.length > 0);
  return parts.flatMap((part, index) => (index === 0 ? part : [textNode(separator), ...part]));
}

function flat(node: InnerBlock, separator: string, context: Context): InlineNode[] {
  const report = (from: string, to: string): void => {
    context.findings.conversion(lineOfNode(node), `${from} in a quote or list`, to);
  };
  switch (node.type) {
    case 'paragraph':
      return inlinesOf(node.children, context);
    case 'heading':
      report('heading', 'bold text');
      return inlinesOf(node.children, context, { bold: true });
    case 'code':
      report('code block', 'inline code');
      return [textNode(node.value, { code: true })];
    case 'table':
      report('table', 'inline code');
      return [textNode(tableSource(node, context), { code: true })];
    case 'html':
      if (isHtmlComment(node.value)) {
        report('HTML comment', 'nothing');
        return [];
      }
      report('HTML', 'inline code');
      return [textNode(node.value, { code: true })];
    case 'thematicBreak':
      report('thematic break', 'text');
      return [textNode(THEMATIC_BREAK)];
    case 'blockquote':
      report('quote', 'text');
      return flatten(node.children, separator, context);
    case 'list':
      report('list', 'text');
      return flatList(node, context);
    case 'footnoteDefinition':
      report('footnote', 'text');
      return [textNode(`${footnoteMark(node)} `), ...flatten(node.children, separator, context)];
    case 'definition':
      return [];
  }
}

function flatList(list: List, context: Context): InlineNode[] {
  return list.children.flatMap((item, index) => {
    const mark = list.ordered === true ? `${(list.start ?? 1) + index}. ` : '- ';
    return [
      textNode(`${index === 0 ? '' : '\n'}${mark}${taskMark(item.checked)}`),
      ...flatten(item.children, '\n', context),
    ];
  });
}

/** Returns the character that replaces the box of a task list, with a space. */
export function taskMark(checked: boolean | null | undefined): string {
  if (checked === null || checked === undefined) return '';
  return checked ? '☑ ' : '☐ ';
}

const DELIMITERS = { left: ':---', right: '---:', center: ':---:' };

/** Returns the source of a table. Rows are cut out one by one, because a quote has marks between them. */
export function tableSource(table: Table, context: Context): string {
  const rows = table.children.map((row) =>
    context.source.slice(row.position?.start.offset ?? 0, row.position?.end.offset ?? 0).trim(),
  );
  const align = (table.align ?? []).map((side) => (side === null ? '---' : DELIMITERS[side]));
  return [...rows.slice(0, 1), `| ${align.join(' | ')} |`, ...rows.slice(1)].join('\n');
}
