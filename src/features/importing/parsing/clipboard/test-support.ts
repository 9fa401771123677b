import type { Block, InlineNode, ListBlock } from '../blocks';
import type { ClipboardBody } from './read-clipboard';

/** Writes blocks in lines that a person can read and compare: `h2 The [bold](title)`. */
export const notationOf = (body: ClipboardBody | null): string[] | null =>
  body === null ? null : body.blocks.flatMap((block) => linesOf(block));

function linesOf(block: Block): string[] {
  if (block.type === 'image-reference') {
    const title = block.title === null ? '' : ` (${block.title})`;
    return [`image “${block.alternativeText}” ${block.url}${title}`];
  }
  if (block.type === 'list') return itemsOf(block);
  const text = textOf(block.children);
  switch (block.type) {
    case 'heading':
      return [`h${block.level} ${text}`];
    case 'code':
      return [`code(${block.language ?? ''}) ${text}`];
    case 'quote':
      return [`quote ${text}`];
    default:
      return [text];
  }
}

function itemsOf({ format, indentLevel = 0, children }: ListBlock): string[] {
  const mark = `${'  '.repeat(indentLevel)}${format === 'ordered' ? '#' : '-'}`;
  return children.flatMap((child) =>
    child.type === 'list' ? itemsOf(child) : [`${mark} ${textOf(child.children)}`.trimEnd()],
  );
}

const textOf = (nodes: readonly InlineNode[]): string => nodes.map(inlineOf).join('');

function inlineOf(node: InlineNode): string {
  if (node.type === 'link') return `<${node.url}>(${textOf(node.children)})`;
  if (node.type === 'file-link') return `<file ${node.target}>(${textOf(node.children)})`;
  const { type: _type, text, ...marks } = node;
  const names = Object.keys(marks);
  const written = text.replaceAll('\n', '⏎');
  return names.length === 0 ? written : `[${names.join(' ')}](${written})`;
}
