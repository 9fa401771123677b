import type { BlockContent, DefinitionContent, List, Paragraph, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block, InlineNode, Marks } from '../blocks';
import { codeBlock, textNode } from '../blocks';
import { codeLanguage } from './code-language';
import type { Context } from './context';
import { inlinesOf, piecesOf } from './inlines';
import { footnoteMark } from './plain-text-of';
import { isHtmlComment, lineOfNode, sourceOfNode } from './tree';

export type InnerBlock = BlockContent | DefinitionContent;

/** Inline content, or a block that cannot be part of a quote or a list item and follows it. */
export type Segment = InlineNode[] | Block;

/** The text that replaces a thematic break. */
export const THEMATIC_BREAK = '* * *';

/**
 * Converts the blocks of a quote or a list item to inline content, because Strapi's quotes and list items
 * hold nothing else. A list becomes lines with their marks. Code, tables and images stay blocks.
 */
export function flatten(
  nodes: readonly InnerBlock[],
  separator: string,
  context: Context,
): Segment[] {
  return joined(
    nodes.map((node) => flat(node, separator, context)),
    separator,
  );
}

/** Joins inline content with a separator. Blocks stand between it. */
function joined(parts: readonly Segment[][], separator: string): Segment[] {
  const segments: Segment[] = [];
  for (const part of parts) {
    part.forEach((segment, index) => {
      const last = segments.at(-1);
      if (!Array.isArray(segment)) segments.push(segment);
      else if (segment.length === 0) return;
      else if (index === 0 && Array.isArray(last))
        for (const inline of [textNode(separator), ...segment]) last.push(inline);
      else segments.push([...segment]);
    });
  }
  return segments;
}

function flat(node: InnerBlock, separator: string, context: Context): Segment[] {
  const report = (from: string, to: string): void => {
    context.findings.conversion(lineOfNode(node), `${from} in a quote or list`, to);
  };
  switch (node.type) {
    case 'paragraph':
      return paragraphSegments(node, context);
    case 'heading':
      report('heading', 'bold text');
      return [inlinesOf(node.children, context, { bold: true })];
    case 'code':
      report('code block', 'code block after it');
      return [codeBlock(node.value, codeLanguage(node.lang))];
    case 'table':
      report('table', 'code block after it');
      return [codeBlock(tableSource(node, context), 'markdown')];
    case 'html':
      if (isHtmlComment(node.value)) {
        context.findings.conversion(lineOfNode(node), 'HTML comment', 'nothing', node.value);
        return [];
      }
      report('HTML', 'code block after it');
      return [codeBlock(node.value, 'html')];
    case 'thematicBreak':
      report('thematic break', 'text');
      return [[textNode(THEMATIC_BREAK)]];
    case 'blockquote':
      report('quote', 'text');
      return flatten(node.children, separator, context);
    case 'list':
      report('list', 'text');
      return flatList(node, context);
    case 'footnoteDefinition':
      report('footnote', 'text');
      return withMark(`${footnoteMark(node)} `, flatten(node.children, separator, context));
    case 'definition':
      return [];
  }
}

/** Splits a paragraph at its images, because an image is a block of its own. */
export function paragraphSegments(node: Paragraph, context: Context, marks: Marks = {}): Segment[] {
  const segments: Segment[] = [];
  let pending: InlineNode[] = [];
  const flush = (): void => {
    const inlines = trimmed(pending);
    pending = [];
    if (inlines.length > 0) segments.push(inlines);
  };
  for (const piece of piecesOf(node.children, context, marks)) {
    if (piece.type === 'image-reference') {
      flush();
      segments.push(piece);
    } else {
      pending.push(piece);
    }
  }
  flush();
  return segments;
}

/** Trims both ends, where an image may have been cut out, and removes empty texts. */
function trimmed(inlines: readonly InlineNode[]): InlineNode[] {
  return inlines
    .map((inline, index) => {
      if (inline.type !== 'text' || inline.code === true) return inline;
      const start = index === 0 ? inline.text.trimStart() : inline.text;
      return { ...inline, text: index === inlines.length - 1 ? start.trimEnd() : start };
    })
    .filter((inline) => inline.type !== 'text' || inline.text !== '');
}

function flatList(list: List, context: Context): Segment[] {
  const items = list.children.map((item, index) => {
    const mark = list.ordered === true ? `${(list.start ?? 1) + index}. ` : '- ';
    const inside = flatten(item.children, '\n', context);
    return withMark(`${mark}${taskMark(item.checked)}`, inside);
  });
  return joined(items, '\n');
}

/** Puts a mark in front of the first inline content. */
export function withMark(mark: string, segments: Segment[]): Segment[] {
  const [first, ...others] = segments;
  if (mark === '') return segments;
  return Array.isArray(first)
    ? [[textNode(mark), ...first], ...others]
    : [[textNode(mark.trimEnd())], ...segments];
}

/** Returns the character that replaces the box of a task list, with a space. */
export function taskMark(checked: boolean | null | undefined): string {
  if (checked === null || checked === undefined) return '';
  return checked ? '☑ ' : '☐ ';
}

const DELIMITERS = { left: ':---', right: '---:', center: ':---:' };

/** Returns the source of a table. Rows are cut out one by one, because a quote has marks between them. */
export function tableSource(table: Table, context: Context): string {
  // A table of HTML has no source in Markdown.
  if (sourceOfNode(table, context.source) === '')
    return toMarkdown(table, { extensions: [gfmToMarkdown()] }).trim();
  const rows = table.children.map((row) => sourceOfNode(row, context.source).trim());
  const align = (table.align ?? []).map((side) => (side === null ? '---' : DELIMITERS[side]));
  return [...rows.slice(0, 1), `| ${align.join(' | ')} |`, ...rows.slice(1)].join('\n');
}
